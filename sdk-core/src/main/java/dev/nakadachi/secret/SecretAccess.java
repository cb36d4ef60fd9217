package dev.nakadachi.secret;

/**
 * The key that opens a {@link Secret}. To hold one in hand makes every place that reads a secret visible to a search:
 * look for {@code SecretAccess.explicit}. Immutable and thread-safe.
 */
public final class SecretAccess {

    private static final SecretAccess EXPLICIT = new SecretAccess();

    private SecretAccess() {}

    /**
     * The access object. What is read with it must not reach a log, message, metric or file in clear.
     *
     * @return the only instance
     */
    public static SecretAccess explicit() {
        return EXPLICIT;
    }
}
