package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.Problem;
import dev.nakadachi.id.GrantId;
import java.time.Duration;
import java.util.Optional;

/**
 * The grants of one connection and their access tokens, as the pipeline needs them. What was read lately is served from
 * memory. Thread-safe; safe on virtual threads.
 */
public interface GrantTokens {

    /**
     * What a call may know of a grant; from memory, where it was read no longer ago than the options allow.
     *
     * @param grant which
     * @return the view
     * @throws dev.nakadachi.error.ConsentRequiredException why no call may be made on it: the grant has ended, or the
     *     vault has none of this connection ({@code consent.grant-unknown})
     * @throws dev.nakadachi.error.StoreException when the vault does not work
     */
    GrantView view(GrantId grant);

    /**
     * As {@link #view}, read from the vault now: for a call that may change something at the institution. What another
     * node has ended before is not used.
     *
     * @param grant which
     * @return the view
     * @throws dev.nakadachi.error.ConsentRequiredException as there
     * @throws dev.nakadachi.error.StoreException as there
     */
    GrantView viewNow(GrantId grant);

    /**
     * What is known of a grant, also when it has ended and no call may be made on it.
     *
     * @param grant which
     * @return the view, empty when the vault has none or does not answer
     */
    default Optional<GrantView> evenEnded(GrantId grant) {
        return Optional.empty();
    }

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

    /**
     * Takes note of what the institution answered to a call on a grant: where that says that the consent has ended, the
     * grant has. Only a row of an error table for a code of the institution's own says so; a status alone, or a refused
     * token, does not, for that also comes from a proxy, a late replica or a key that is wrong. Never throws; what
     * could not be written is found again by the next call.
     *
     * @param grant which
     * @param used the token of the call
     * @param answer the problem that the answer was classified as
     * @param within how long to wait for the grant at most
     */
    void told(GrantId grant, AccessToken used, Problem answer, Duration within);
}
