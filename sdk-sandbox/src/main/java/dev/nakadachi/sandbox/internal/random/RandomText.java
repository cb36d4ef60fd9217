package dev.nakadachi.sandbox.internal.random;

import dev.nakadachi.host.Host;
import java.util.Base64;

/** Values that nobody can guess: 256 random bits in 43 characters. */
public final class RandomText {

    private static final int BYTES = 32;

    private final Host host;

    /**
     * A source.
     *
     * @param host its randomness
     */
    public RandomText(Host host) {
        this.host = host;
    }

    /**
     * A new value.
     *
     * @return 43 characters of Base64url
     */
    public String next() {
        byte[] bytes = new byte[BYTES];
        host.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
