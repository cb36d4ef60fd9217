package dev.nakadachi.token;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.internal.bytes.FieldWriter;
import java.util.Set;

/**
 * Seals entries and binds them to their owner. Associated data of the content: format version, environment,
 * institution, client id, tenant, grant, kind and label, and the whole readable head.
 */
final class EntrySealer {

    private final TokenCipher cipher;

    EntrySealer(TokenCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(RecordKey key, EntryAddress address, byte[] clear) {
        String keyId = cipher.currentKeyId();
        byte[] sealedAddress = cipher.seal(keyId, AddressCodec.write(address), placeOf(key));
        byte[] head = SealedEntry.head(cipher.id(), keyId, sealedAddress);
        byte[] content = cipher.seal(keyId, clear, ownership(address, head));
        return new FieldWriter().raw(head).raw(content).toBytes();
    }

    byte[] open(EntryAddress address, byte[] sealed) {
        SealedEntry entry = parse(sealed);
        return cipher.open(entry.keyId(), entry.content(), ownership(address, entry.head()));
    }

    EntryAddress addressOf(RecordKey key, byte[] sealed) {
        SealedEntry entry = parse(sealed);
        return AddressCodec.read(cipher.open(entry.keyId(), entry.address(), placeOf(key)));
    }

    /** The address, after it was checked against the record's name; the content still proves it by opening. */
    EntryAddress addressUnder(RecordNames names, RecordKey key, byte[] sealed) {
        EntryAddress address = addressOf(key, sealed);
        if (!names.keyOf(address).equals(key)) {
            throw Problem.of(ErrorCode.STORE_TAMPERED, "a token entry lies under the name of another")
                    .toException();
        }
        return address;
    }

    String keyIdOf(byte[] sealed) {
        return parse(sealed).keyId();
    }

    /**
     * Whether this vault could open the entry if it were whole; true also where it no longer says which key it needs.
     */
    boolean holdsKeyOf(byte[] sealed, Set<String> keyIds) {
        try {
            SealedEntry entry = SealedEntry.parse(sealed);
            return entry.cipherId().equals(cipher.id())
                    && (entry.keyId().equals(cipher.currentKeyId()) || keyIds.contains(entry.keyId()));
        } catch (StoreException unsound) {
            VaultRecords.mustBeDamage(unsound);
            return true;
        }
    }

    String currentKeyId() {
        return cipher.currentKeyId();
    }

    private SealedEntry parse(byte[] sealed) {
        SealedEntry entry = SealedEntry.parse(sealed);
        if (!entry.cipherId().equals(cipher.id())) {
            throw Problem.of(ErrorCode.STORE_TAMPERED, "a token entry was sealed by another kind of cipher")
                    .toException();
        }
        return entry;
    }

    private static byte[] placeOf(RecordKey key) {
        return new FieldWriter()
                .text("address")
                .octet(SealedEntry.FORMAT)
                .text(key.kind())
                .text(key.id())
                .toBytes();
    }

    private static byte[] ownership(EntryAddress address, byte[] head) {
        return new FieldWriter()
                .text("content")
                .octet(SealedEntry.FORMAT)
                .bytes(AddressCodec.write(address))
                .bytes(head)
                .toBytes();
    }
}
