package dev.nakadachi.internal.oauth;

import dev.nakadachi.host.Host;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The {@code state} of an authorisation request (RFC 6749 section 10.12): single use, known to one browser. Only its
 * digest is kept. Prints nothing.
 *
 * @param value what the request carries and the callback must repeat
 */
record State(String value) {

    static State fresh(Host host) {
        return new State(Chance.secretText(host));
    }

    String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }

    boolean hasDigest(String digest) {
        return MessageDigest.isEqual(
                digest().getBytes(StandardCharsets.US_ASCII), digest.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "State[masked]";
    }
}
