package dev.nakadachi.consent;

import dev.nakadachi.error.Rule;

/**
 * Why a grant stands where it does, as far as it is known. Open: later versions may know more. Closed in shape, hence a
 * record.
 *
 * @param value is 1 to 64 lower-case letters or dashes
 */
public record GrantCause(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "GrantCause", "[a-z][a-z-]{0,63}", "is 1 to 64 lower-case letters or dashes", "use a constant");

    /** The user consented. */
    public static final GrantCause CONSENTED = new GrantCause("consented");

    /** The period of the consent is over. */
    public static final GrantCause PERIOD_OVER = new GrantCause("period-over");

    /** The user changed the password of the Internet banking. */
    public static final GrantCause PASSWORD_CHANGED = new GrantCause("password-changed");

    /** The user linked another service with the same institution. */
    public static final GrantCause OTHER_SERVICE_LINKED = new GrantCause("other-service-linked");

    /** Another account under the same login was linked. */
    public static final GrantCause OTHER_ACCOUNT_LINKED = new GrantCause("other-account-linked");

    /** It was revoked through the SDK. */
    public static final GrantCause REVOKED_HERE = new GrantCause("revoked-here");

    /** The user or the institution revoked it elsewhere. */
    public static final GrantCause REVOKED_ELSEWHERE = new GrantCause("revoked-elsewhere");

    /** A newer consent of the same user took its place. */
    public static final GrantCause RENEWED = new GrantCause("renewed");

    /** The answer that carried the new tokens was lost on its way. */
    public static final GrantCause REPLY_LOST = new GrantCause("reply-lost");

    /** The process ended between the answer with new tokens and their storage. */
    public static final GrantCause CRASHED = new GrantCause("crashed");

    /** The institution refused the refresh token and said no more. */
    public static final GrantCause REFUSED = new GrantCause("refused");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public GrantCause {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
