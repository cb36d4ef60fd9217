package dev.nakadachi.consent;

import dev.nakadachi.id.GrantId;
import java.net.URI;

/**
 * The consent of users at one institution by the authorisation code flow of OAuth 2.0 with PKCE S256 (RFC 6749 section
 * 4.1, RFC 7636). Thread-safe; blocks; safe on virtual threads.
 */
public interface Consent {

    /**
     * Begins a consent. Nothing is sent, the browser makes the first request; except where the institution takes pushed
     * requests (RFC 9126): there the request is handed over before this returns, in at most 30 seconds, once, and only
     * a refusal that asks for another nonce (RFC 9449 section 8) is answered by one more attempt.
     *
     * @param request who is asked for what
     * @return where to send the browser, until when, and what to keep in the user's own session
     * @throws dev.nakadachi.error.InvalidInputException when the environment has no authorisation endpoint, or another
     *     institution uses the same redirect URI and the response of one of the two does not say who sent it (mix-up,
     *     RFC 9700 section 4.4)
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.not-offered} when the institution does not
     *     offer a capability; with {@code local.stopped} when a request would be pushed and a stop order is in force
     * @throws dev.nakadachi.error.InstitutionException when the institution does not take the pushed request
     * @throws dev.nakadachi.error.TryLaterException when it cannot be reached for that, or not in time
     * @throws dev.nakadachi.error.ConsentRequiredException when it renews a grant, with {@code consent.grant-unknown}
     *     when the vault has none of this user, tenant and connection, with {@code consent.revoked} when that was
     *     revoked here
     */
    ConsentStart start(ConsentRequest request);

    /**
     * Takes the callback and exchanges its code for tokens, which are sealed in the vault before this returns.
     *
     * <p>What does not belong together is refused without a token call, a revocation or a second try: another browser
     * session, another, missing or repeated {@code state}, a callback that is not on the redirect URI, a wrong
     * {@code iss} (RFC 9207), a missing one where the institution is known to send it, any repeated parameter (RFC 6749
     * section 3.1), an expired or used pending consent. Where the institution signs its responses (JARM), so is a plain
     * one, and one with another issuer, audience, algorithm or signature, or past its end; only for a response that
     * passes all but the last check are the institution's keys fetched. A pending consent is used up, on all nodes,
     * before its code is exchanged.
     *
     * <p>Tokens that were issued and cannot be kept are given back: the institution is asked to revoke them (RFC 7009),
     * and the message of the exception says what it confirmed and where the user ends what is left, also what a lost
     * answer may have brought. The grant that was to be renewed stays as it was. Of two renewals of one grant at once,
     * the consent that was given last is kept.
     *
     * @param session the browser session that the callback arrived in
     * @param pending what was kept in that session
     * @param callback the whole address of the callback with its query
     * @return the grant
     * @throws dev.nakadachi.error.ConsentRequiredException with {@code consent.callback-refused} as above, with
     *     {@code consent.denied} when the user declined, with {@code consent.ended} when the institution does not
     *     accept the code, with {@code consent.other-subject} when another person logged in for a renewal, which leaves
     *     the grant as it was, with {@code consent.superseded} when the grant was renewed meanwhile by a consent that
     *     was given after this one, with {@code consent.tokens-lost} when the grant was held by another caller or node
     *     for too long, with {@code consent.step-up} and the demand when the ID token of a step-up tells of another
     *     login than was asked for, with {@code consent.identity-refused} when an ID token is not to be believed
     * @throws dev.nakadachi.error.InstitutionException when the institution answers otherwise than it should
     * @throws dev.nakadachi.error.TryLaterException when it cannot be reached; the consent has to be started again,
     *     unless it was its keys that could not be had: then the same callback may be tried again
     * @throws dev.nakadachi.error.StoreException when the vault does not work; the consent has to be started again
     */
    Grant finish(BrowserSession session, PendingConsent pending, URI callback);

    /**
     * A grant by its id, from the vault.
     *
     * @param grant the id that {@link #finish} returned
     * @return the grant, also of one that has ended
     * @throws dev.nakadachi.error.ConsentRequiredException with {@code consent.grant-unknown} when the vault has none
     *     of this connection, with {@code consent.revoked} when it was revoked here
     * @throws dev.nakadachi.error.StoreException when the vault does not work
     */
    Grant grant(GrantId grant);

    /**
     * Where a grant stands, from the vault and the clock; the institution is not asked. Known also of a grant that has
     * ended.
     *
     * @param grant the id that {@link #finish} returned
     * @return state, cause, end and what to do
     * @throws dev.nakadachi.error.ConsentRequiredException with {@code consent.grant-unknown} when the vault has none
     *     of this connection
     * @throws dev.nakadachi.error.StoreException when the vault does not work
     */
    GrantStatus status(GrantId grant);

    /**
     * When the grants of this connection end.
     *
     * @return the calendar
     */
    GrantCalendar calendar();

    /**
     * Ends a grant: asks the institution to revoke its tokens where it has an endpoint for that (RFC 7009), and deletes
     * them here whatever it answers; {@link #status} goes on telling that it was revoked. Where the institution refuses
     * to revoke the refresh token, it is asked once more for the access token. A stop order does not hold up a
     * revocation.
     *
     * @param grant the id
     * @return what the institution confirmed, and where the user has to end what it did not
     * @throws dev.nakadachi.error.ConsentRequiredException with {@code consent.grant-unknown} when the vault has none
     *     of this connection, with {@code consent.revoked} when it was revoked before
     * @throws dev.nakadachi.error.StoreException when the vault does not work
     */
    Revocation revoke(GrantId grant);
}
