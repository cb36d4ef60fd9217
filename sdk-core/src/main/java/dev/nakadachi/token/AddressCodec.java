package dev.nakadachi.token;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;
import java.util.Optional;

/** An address as bytes: each field with its length, so that no two addresses give the same bytes. */
final class AddressCodec {

    private AddressCodec() {}

    static byte[] write(EntryAddress address) {
        EntryOwner owner = address.owner();
        return new FieldWriter()
                .text(owner.environment().value())
                .text(owner.institution().value())
                .text(owner.client().value())
                .text(owner.tenant().value())
                .text(owner.grant().map(GrantId::value).orElse(""))
                .text(address.kind())
                .text(address.label())
                .toBytes();
    }

    static EntryAddress read(byte[] bytes) {
        FieldReader in = new FieldReader("an entry's address", bytes);
        try {
            EntryOwner owner = new EntryOwner(
                    new EnvironmentId(in.text()),
                    new InstitutionId(in.text()),
                    new ClientId(in.text()),
                    new TenantId(in.text()),
                    grant(in.text()));
            EntryAddress address = owner.entry(in.text(), in.text());
            in.expectEnd();
            return address;
        } catch (InvalidInputException unsound) {
            throw in.damaged("holds an id that is none");
        }
    }

    private static Optional<GrantId> grant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new GrantId(text));
    }
}
