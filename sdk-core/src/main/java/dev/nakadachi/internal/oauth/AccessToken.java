package dev.nakadachi.internal.oauth;

import dev.nakadachi.secret.Secret;
import java.util.Objects;

/**
 * An access token and the version of the stored record that it came from, by which a newer one is told from an older.
 * Prints no token. Immutable and thread-safe.
 */
public final class AccessToken {

    private final Secret secret;
    private final long version;

    /**
     * A token.
     *
     * @param secret the token
     * @param version the version of its record, at least 1
     */
    public AccessToken(Secret secret, long version) {
        this.secret = Objects.requireNonNull(secret, "secret");
        this.version = version;
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
     * The version of its record.
     *
     * @return higher is newer
     */
    public long version() {
        return version;
    }

    @Override
    public String toString() {
        return "AccessToken[version " + version + "]";
    }
}
