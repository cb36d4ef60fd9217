package dev.nakadachi.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.nakadachi.error.StoreException;
import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How often a key has sealed, as a record of the store: magic {@code NKDC}, format, key id, count, and HMAC-SHA-256 of
 * all that. It hides nothing; the proof keeps others from counting a key young. It lies under the sentinel's kind,
 * where no entry and no scan of entries comes.
 */
record KeyCount(String keyId, long seals) {

    private static final byte[] MAGIC = "NKDC".getBytes(US_ASCII);
    private static final int FORMAT = 1;
    private static final int PROOF_BYTES = 32;

    static RecordKey keyOf(String keyId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(keyId.getBytes(US_ASCII));
            return new RecordKey(
                    GuardedTokenStore.SENTINEL.kind(), HexFormat.of().formatHex(digest));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    byte[] toBytes(byte[] proofKey) {
        byte[] body = new FieldWriter()
                .raw(MAGIC)
                .octet(FORMAT)
                .text(keyId)
                .number(seals)
                .toBytes();
        return new FieldWriter().raw(body).raw(proof(proofKey, body)).toBytes();
    }

    /** The count, empty when the bytes are not those of this key. */
    static Optional<Long> read(byte[] bytes, String keyId, byte[] proofKey) {
        FieldReader in = new FieldReader("a count of seals", bytes);
        try {
            in.expect(MAGIC);
            boolean known = in.octet() == FORMAT && in.text().equals(keyId);
            long seals = in.number();
            byte[] proof = in.raw(PROOF_BYTES);
            in.expectEnd();
            byte[] body = Arrays.copyOf(bytes, bytes.length - PROOF_BYTES);
            return known && MessageDigest.isEqual(proof, proof(proofKey, body)) ? Optional.of(seals) : Optional.empty();
        } catch (StoreException damaged) {
            return Optional.empty();
        }
    }

    private static byte[] proof(byte[] key, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has HmacSHA256", absent);
        }
    }
}
