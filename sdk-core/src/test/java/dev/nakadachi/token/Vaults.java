package dev.nakadachi.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import java.nio.file.Path;

/** Owners and vaults for tests. */
final class Vaults {

    static final EntryOwner CLIENT = EntryOwner.ofClient(
            new EnvironmentId("sandbox"),
            new InstitutionId("test-bank"),
            new ClientId("client-1"),
            new TenantId("tenant-1"));
    static final EntryAddress ALICE =
            CLIENT.withGrant(new GrantId("grant-alice")).entry("grant");
    static final EntryAddress BOB = CLIENT.withGrant(new GrantId("grant-bob")).entry("grant");

    private Vaults() {}

    static TokenVault inDirectory(Path directory, Keyset keyset) {
        return over(TokenStore.directory(directory, Host.system()), keyset);
    }

    static TokenVault over(TokenStore store, Keyset keyset) {
        return TokenVault.of(store, TokenCipher.jdk(keyset), keyset);
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    static String clear(VaultEntry entry) {
        return new String(entry.content(SecretAccess.explicit()).orElseThrow(), UTF_8);
    }
}
