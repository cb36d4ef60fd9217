package dev.nakadachi.consent;

import dev.nakadachi.error.Rule;

/**
 * A consent under way, sealed: PKCE verifier, digest of the state, digest of the browser session, what was asked for.
 * It fits a cookie (less than 4 KiB) and can be read by the vault's keys only. Prints nothing. Immutable and
 * thread-safe.
 *
 * <p><b>Keep it in the user's own browser session, and take it from there when the callback arrives.</b> Do not keep it
 * in a table that is looked up by {@code state}. Whoever sends a request to your callback chooses its {@code state}: an
 * attacker starts a consent with his own account, stops before the callback, and lets a victim's browser open that
 * callback. A look-up by {@code state} would find the attacker's pending consent and tie the attacker's bank account to
 * the victim's user (login CSRF, RFC 6749 section 10.12); the other way round, a stolen code is redeemed in a session
 * that never asked for it (code injection, RFC 9700 section 4.5). A pending consent that lives in the victim's session,
 * and that {@link Consent#finish} checks against the secret of that session, makes both fail.
 */
public final class PendingConsent {

    private static final Rule<String> SHAPE = Rule.pattern(
            "PendingConsent",
            "[A-Za-z0-9_-]{32,8192}",
            "is the text that ConsentStart.pending().text() returned",
            "keep that text unchanged in the user's session; start the consent again when it is lost");

    private final String text;

    private PendingConsent(String text) {
        this.text = SHAPE.check(text);
    }

    /**
     * A pending consent from the user's session.
     *
     * @param text what {@link #text()} returned at the start
     * @return the pending consent, not yet opened
     * @throws dev.nakadachi.error.InvalidInputException when it does not have that shape
     */
    public static PendingConsent of(String text) {
        return new PendingConsent(text);
    }

    /**
     * The sealed text.
     *
     * @return letters, digits, dashes and underscores only
     */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return "PendingConsent[sealed]";
    }
}
