package dev.nakadachi.internal.oauth;

import dev.nakadachi.secret.Secret;
import java.util.Objects;

/**
 * An access token and the generation of tokens that it belongs to, by which a newer one is told from an older. Prints
 * no token. Immutable and thread-safe.
 */
public final class AccessToken {

    private final Secret secret;
    private final long generation;

    /**
     * A token.
     *
     * @param secret the token
     * @param generation counts the sets of tokens of its grant, at least 1
     */
    public AccessToken(Secret secret, long generation) {
        this.secret = Objects.requireNonNull(secret, "secret");
        this.generation = generation;
    }

    /**
     * The token.
     *
     * @return the secret
     */
    public Secret secret() {
        return secret;
    }

    /**
     * Which set of tokens of its grant it belongs to.
     *
     * @return 1 for the first; higher is newer
     */
    public long generation() {
        return generation;
    }

    @Override
    public String toString() {
        return "AccessToken[generation " + generation + "]";
    }
}
