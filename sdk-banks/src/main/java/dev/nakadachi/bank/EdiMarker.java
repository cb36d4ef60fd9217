package dev.nakadachi.bank;

import dev.nakadachi.id.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A mark by which a transfer can be found at the bank without doubt: 20 letters and digits made of the caller's key.
 * Used only by who asks for it: put it into every {@link Payment#withEdi}, where the payees see it, or into
 * {@link BulkTransferCommand#withDataName}, which stays with the customer. The ledger then knows it, and who looks for
 * the command trusts it above all else. It is made of the key and of nothing else: tenants that pay from one account,
 * or at one contract, need keys that differ, or what is marked is a person's to tell apart.
 */
public final class EdiMarker {

    /** Upper-case letters and digits, which every bank and every file of Zengin takes and none converts. */
    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWX";

    private static final int LENGTH = 20;

    private EdiMarker() {}

    /**
     * The mark of a key: 100 bits of its SHA-256, so that it says nothing of a key that cannot be guessed.
     *
     * @param key the caller's key
     * @return the same text for the same key, in every version
     */
    public static EdiInfo of(IdempotencyKey key) {
        byte[] digest = sha256("nakadachi-marker " + key.value());
        StringBuilder mark = new StringBuilder(LENGTH);
        for (int place = 0; place < LENGTH; place++) {
            mark.append(LETTERS.charAt(fiveBits(digest, place * 5)));
        }
        return new EdiInfo(mark.toString());
    }

    private static int fiveBits(byte[] digest, int first) {
        int two = ((digest[first / 8] & 0xFF) << 8) | (digest[first / 8 + 1] & 0xFF);
        return (two >> (11 - first % 8)) & 31;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
