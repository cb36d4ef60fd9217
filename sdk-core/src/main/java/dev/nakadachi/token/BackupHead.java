package dev.nakadachi.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;
import dev.nakadachi.secret.Keyset;
import java.time.Instant;

/**
 * The readable start of a backup: magic {@code NKDB}, format, cipher id, key id, time of creation in epoch milliseconds
 * and 16 random bytes. Associated data of every frame, so that no frame fits into another backup.
 */
@SuppressWarnings("ArrayRecordComponent") // heads are never compared
record BackupHead(String cipherId, String keyId, Instant createdAt, byte[] bytes) {

    private static final byte[] MAGIC = "NKDB".getBytes(US_ASCII);
    private static final int FORMAT = 3;
    private static final int ID_BYTES = 16;

    static BackupHead create(TokenCipher cipher, Host host) {
        byte[] id = new byte[ID_BYTES];
        host.nextBytes(id);
        return read(new FieldWriter()
                .raw(MAGIC)
                .octet(FORMAT)
                .text(cipher.id())
                .text(cipher.currentKeyId())
                .number(host.now().toEpochMilli())
                .raw(id)
                .toBytes());
    }

    static BackupHead read(byte[] bytes) {
        FieldReader in = new FieldReader("a token backup", bytes);
        in.expect(MAGIC);
        if (in.octet() != FORMAT) {
            throw in.damaged("has a format that this version does not read");
        }
        BackupHead head = new BackupHead(in.text(), in.text(), Instant.ofEpochMilli(in.number()), bytes);
        in.raw(ID_BYTES);
        in.expectEnd();
        return head;
    }

    /** Told apart from damage: whoever has several key sets tries the next one. */
    void mustOpenWith(TokenCipher cipher, Keyset keyset) {
        if (!cipher.id().equals(cipherId)) {
            throw new FieldReader("a token backup", bytes).damaged("was sealed by another kind of cipher");
        }
        if (!keyset.keyIds().contains(keyId)) {
            throw Problem.of(
                            ErrorCode.SETUP_REFUSED,
                            "the backup names a key that this key set does not hold: use the backup key set that it was"
                                    + " written with; if that is this one, the head of the backup is damaged")
                    .toException();
        }
    }
}
