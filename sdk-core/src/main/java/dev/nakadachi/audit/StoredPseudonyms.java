package dev.nakadachi.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenStore;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The mapping as sealed entries of a record store: magic {@code NKPS}, format (1 byte), cipher id, key id, sealed
 * pseudonym. Entries are named by a keyed digest of the user and bound to their name.
 */
final class StoredPseudonyms implements Pseudonyms {

    private static final byte[] MAGIC = "NKPS".getBytes(US_ASCII);
    private static final int FORMAT = 1;
    private static final String KIND = "pseudonym";

    private final TokenStore store;
    private final TokenCipher cipher;
    private final byte[] nameKey;
    private final Host host;

    StoredPseudonyms(TokenStore store, TokenCipher cipher, Keyset keyset, Host host) {
        this.store = store;
        this.cipher = cipher;
        this.nameKey = keyset.derive("nakadachi.audit.pseudonym-names", SecretAccess.explicit());
        this.host = host;
    }

    @Override
    public Pseudonym of(UserId user) {
        RecordKey key = keyOf(user);
        while (true) {
            Optional<StoredRecord> stored = store.read(key);
            Optional<byte[]> sealed = stored.flatMap(StoredRecord::sealed);
            if (sealed.isPresent()) {
                return open(key, sealed.get());
            }
            Pseudonym fresh = new Pseudonym("u-" + RandomWords.hex(host, 32));
            long version = stored.map(StoredRecord::version).orElse(0L);
            // Empty: another caller was faster, and its pseudonym counts.
            if (store.compareAndSet(key, version, seal(key, fresh)).isPresent()) {
                return fresh;
            }
        }
    }

    @Override
    public void forget(UserId user) {
        RecordKey key = keyOf(user);
        boolean gone = false;
        while (!gone) {
            Optional<StoredRecord> living =
                    store.read(key).filter(record -> record.sealed().isPresent());
            gone = living.isEmpty() || store.delete(key, living.get().version()).isPresent();
        }
    }

    @Override
    public void close() {
        store.close();
    }

    private RecordKey keyOf(UserId user) {
        byte[] digest = ChainKey.mac(nameKey).doFinal(user.value().getBytes(UTF_8));
        return new RecordKey(KIND, HexFormat.of().formatHex(digest));
    }

    private byte[] seal(RecordKey key, Pseudonym pseudonym) {
        String keyId = cipher.currentKeyId();
        byte[] head = head(cipher.id(), keyId);
        byte[] sealed = cipher.seal(keyId, pseudonym.value().getBytes(US_ASCII), place(key, head));
        return new FieldWriter().raw(head).raw(sealed).toBytes();
    }

    private Pseudonym open(RecordKey key, byte[] entry) {
        FieldReader in = new FieldReader("a pseudonym", entry);
        in.expect(MAGIC);
        if (in.octet() != FORMAT) {
            throw in.damaged("has a format that this version does not read");
        }
        String cipherId = in.text();
        String keyId = in.text();
        byte[] place = place(key, head(cipherId, keyId));
        return new Pseudonym(new String(cipher.open(keyId, in.rest(), place), US_ASCII));
    }

    private static byte[] head(String cipherId, String keyId) {
        return new FieldWriter()
                .raw(MAGIC)
                .octet(FORMAT)
                .text(cipherId)
                .text(keyId)
                .toBytes();
    }

    private static byte[] place(RecordKey key, byte[] head) {
        return new FieldWriter().text(key.kind()).text(key.id()).bytes(head).toBytes();
    }
}
