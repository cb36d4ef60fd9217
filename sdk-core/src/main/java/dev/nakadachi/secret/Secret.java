package dev.nakadachi.secret;

import dev.nakadachi.error.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * A text that must not be printed, compared or serialised by accident: a token, client secret or password.
 *
 * <p>{@link #toString} hides it, {@code equals} is identity, and reading needs a {@link SecretAccess}. Immutable and
 * thread-safe. The text stays in memory until collected: the JVM offers no reliable way to erase it.
 */
public final class Secret {

    private static final Rule<String> PRESENT =
            Rule.of("Secret", "is not empty", "read it from your secret store", text -> !text.isEmpty());

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * Wraps a text.
     *
     * @param text at least one character
     * @return the secret
     * @throws dev.nakadachi.error.InvalidInputException when it is null or empty
     */
    public static Secret of(String text) {
        return new Secret(PRESENT.check(text));
    }

    /**
     * The text.
     *
     * @param access see {@link SecretAccess#explicit()}
     * @return the text in clear
     */
    public String reveal(SecretAccess access) {
        Objects.requireNonNull(access, "access");
        return text;
    }

    /**
     * Compares two secrets in time that does not depend on where they differ.
     *
     * @param other another secret
     * @return true when the texts are the same
     */
    public boolean sameAs(Secret other) {
        return MessageDigest.isEqual(
                text.getBytes(StandardCharsets.UTF_8), other.text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Secret[masked]";
    }
}
