package dev.nakadachi.bank.notice;

import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What shows that a notice comes from the bank. Compares in time that does not depend on where two values differ.
 * Immutable and thread-safe.
 */
public final class NoticeProof {

    private static final HeaderName AUTHORIZATION = new HeaderName("authorization");
    private static final String HMAC = "HmacSHA256";

    private final List<BiPredicate<Headers, byte[]>> checks;

    private NoticeProof(List<BiPredicate<Headers, byte[]>> checks) {
        this.checks = List.copyOf(checks);
    }

    /**
     * A header with the Base64 of an HMAC-SHA256 (RFC 2104, FIPS 180-4) over the body as it arrived.
     *
     * @param header where it stands
     * @param key the secret that both sides know
     * @return the proof
     */
    public static NoticeProof hmac(HeaderName header, Secret key) {
        Objects.requireNonNull(header, "header");
        byte[] secret = bytes(key);
        return new NoticeProof(List.of((headers, body) -> headers.all(header).size() == 1
                && MessageDigest.isEqual(
                        Base64.getEncoder().encode(mac(secret, body)),
                        headers.all(header).get(0).getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * {@code Authorization: Basic} (RFC 7617) with what the receiver gave the bank.
     *
     * @param credentials the Base64 of user and password, as it stands after the scheme
     * @return the proof
     */
    public static NoticeProof basic(Secret credentials) {
        byte[] expected = ("Basic " + credentials.reveal(SecretAccess.explicit())).getBytes(StandardCharsets.UTF_8);
        return new NoticeProof(List.of(
                (headers, body) -> headers.all(AUTHORIZATION).size() == 1
                        && MessageDigest.isEqual(
                                expected, headers.all(AUTHORIZATION).get(0).getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * Both proofs, where the bank sends both.
     *
     * @param other another proof
     * @return a proof that holds when both hold
     */
    public NoticeProof and(NoticeProof other) {
        List<BiPredicate<Headers, byte[]>> both = new ArrayList<>(checks);
        both.addAll(other.checks);
        return new NoticeProof(both);
    }

    boolean holds(Headers headers, byte[] body) {
        return checks.stream().allMatch(check -> check.test(headers, body));
    }

    private static byte[] bytes(Secret secret) {
        return secret.reveal(SecretAccess.explicit()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mac(byte[] key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }

    @Override
    public String toString() {
        return "NoticeProof";
    }
}
