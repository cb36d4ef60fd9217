package dev.nakadachi.consent;

import dev.nakadachi.error.Rule;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The session that your application has with the user's browser, known by its secret: the value of your session cookie
 * or a random value that you keep in the session.
 *
 * <p>It ties a consent to one browser. The secret itself is never stored or sent, only its digest is sealed into the
 * {@link PendingConsent}. Prints nothing. Immutable and thread-safe.
 */
public final class BrowserSession {

    private static final int LEAST_LENGTH = 16;
    private static final Rule<Secret> STRONG = Rule.of(
            "BrowserSession",
            "has a secret of at least 16 characters",
            "use the session id of your web framework or 16 random bytes kept in the session, never a user id",
            secret -> secret.reveal(SecretAccess.explicit()).length() >= LEAST_LENGTH);

    private final Secret secret;

    private BrowserSession(Secret secret) {
        this.secret = STRONG.check(secret);
    }

    /**
     * A session.
     *
     * @param secret what only this browser and your application know, at least 16 characters
     * @return the session
     * @throws dev.nakadachi.error.InvalidInputException when it is null or shorter
     */
    public static BrowserSession of(Secret secret) {
        return new BrowserSession(secret);
    }

    /**
     * What stands for the session in a sealed pending consent.
     *
     * @return the SHA-256 digest of the secret, 64 lower-case hexadecimal digits
     */
    public String digest() {
        try {
            byte[] bytes = secret.reveal(SecretAccess.explicit()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "BrowserSession[masked]";
    }
}
