package dev.nakadachi.internal.oauth;

import dev.nakadachi.id.GrantId;
import java.time.Duration;

/**
 * The grants of one connection and their access tokens, as the pipeline needs them. The hot path reads memory only.
 * Thread-safe; safe on virtual threads.
 */
public interface GrantTokens {

    /**
     * What a call may know of a grant.
     *
     * @param grant which
     * @return the view
     * @throws dev.nakadachi.error.ConsentRequiredException with {@code consent.grant-unknown} when the vault has none
     *     of this connection
     * @throws dev.nakadachi.error.StoreException when the vault does not work
     */
    GrantView view(GrantId grant);

    /**
     * An access token that is good now. A stale one is served while it is refreshed in the background; for an expired
     * one all callers wait for the same refresh.
     *
     * @param grant which
     * @param within how long to wait at most; the refresh itself goes on when this passes
     * @return the token
     * @throws dev.nakadachi.error.NakadachiException why there is none
     */
    AccessToken obtain(GrantId grant, Duration within);

    /**
     * An access token that is newer than one that the institution refused.
     *
     * @param grant which
     * @param refused the token that was refused
     * @param within how long to wait at most; the refresh itself goes on when this passes
     * @return a newer token
     * @throws dev.nakadachi.error.NakadachiException why there is none
     */
    AccessToken renew(GrantId grant, AccessToken refused, Duration within);
}
