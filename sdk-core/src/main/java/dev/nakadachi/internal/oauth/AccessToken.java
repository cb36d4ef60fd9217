package dev.nakadachi.internal.oauth;

import dev.nakadachi.secret.Secret;
import java.util.Objects;
import java.util.Optional;

/**
 * An access token and the generation of tokens that it belongs to, by which a newer one is told from an older. Prints
 * no token. Immutable and thread-safe.
 */
public final class AccessToken {

    private final Secret secret;
    private final Optional<ProofKey> proofKey;
    private final long generation;

    /**
     * A token.
     *
     * @param secret the token
     * @param generation counts the sets of tokens of its grant, at least 1
     */
    public AccessToken(Secret secret, long generation) {
        this(secret, generation, Optional.empty());
    }

    private AccessToken(Secret secret, long generation, Optional<ProofKey> proofKey) {
        this.secret = Objects.requireNonNull(secret, "secret");
        this.proofKey = proofKey;
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

    /**
     * The same token, bound to a key.
     *
     * @param key that each request has to prove
     * @return a copy
     */
    public AccessToken boundTo(ProofKey key) {
        return new AccessToken(secret, generation, Optional.of(key));
    }

    /**
     * The key that the token is bound to.
     *
     * @return empty for a Bearer token, and for one that is bound to a certificate
     */
    public Optional<ProofKey> proofKey() {
        return proofKey;
    }

    @Override
    public String toString() {
        return "AccessToken[generation " + generation + "]";
    }
}
