package dev.nakadachi.consent;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * A consent that has begun: where to send the browser and what to keep meanwhile. Prints no parameter of the address.
 * Immutable and thread-safe.
 */
public final class ConsentStart {

    private final URI authorizationUri;
    private final PendingConsent pending;
    private final Instant expiresAt;

    /**
     * A start.
     *
     * @param authorizationUri the authorisation request
     * @param pending the sealed state
     * @param expiresAt when it is worthless
     */
    public ConsentStart(URI authorizationUri, PendingConsent pending, Instant expiresAt) {
        this.authorizationUri = Objects.requireNonNull(authorizationUri, "authorizationUri");
        this.pending = Objects.requireNonNull(pending, "pending");
        this.expiresAt = Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /**
     * Where to send the browser (RFC 6749 section 4.1.1). It carries the {@code state}: do not log it.
     *
     * @return an absolute address with query
     */
    public URI authorizationUri() {
        return authorizationUri;
    }

    /**
     * What to keep in the user's own browser session until the callback; {@link PendingConsent} says why there.
     *
     * @return the sealed pending consent
     */
    public PendingConsent pending() {
        return pending;
    }

    /**
     * Until when the callback is accepted.
     *
     * @return the time, 10 minutes after the start unless set otherwise
     */
    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public String toString() {
        return "ConsentStart[" + authorizationUri.getHost() + ", until " + expiresAt + "]";
    }
}
