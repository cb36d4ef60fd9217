package dev.nakadachi.token;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import java.util.HexFormat;

/**
 * Where a vault remembers what another vault deleted: an entry of its own without an owner, labelled by what the
 * tombstone knows. Being an entry like any other, it is sealed, backed up, restored and swept like them.
 */
final class Burial {

    static final String KIND = "buried";

    private static final EntryOwner NOBODY = EntryOwner.ofClient(
            new EnvironmentId("nakadachi"),
            new InstitutionId("nakadachi"),
            new ClientId("nakadachi"),
            new TenantId("nakadachi"));

    private Burial() {}

    static EntryAddress of(byte[] names, RecordKey key) {
        return NOBODY.entry(KIND, HexFormat.of().formatHex(names) + '.' + key.kind() + '.' + key.id());
    }

    static boolean holds(EntryAddress address) {
        return address.kind().equals(KIND) && address.owner().equals(NOBODY);
    }
}
