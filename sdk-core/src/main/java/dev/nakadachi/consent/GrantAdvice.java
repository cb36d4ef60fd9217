package dev.nakadachi.consent;

import java.util.Locale;

/** What to do about a grant now. New constants may be added: write a default branch. */
public enum GrantAdvice {
    /** It can be used. */
    NOTHING("Nothing to do."),
    /** It can be used, and ends soon. */
    RENEW_BEFORE_END("Ask the user to renew it before it ends: ConsentRequest.renewing."),
    /** It cannot be used; the user is the one to change that. */
    CONSENT_AGAIN("Renew it with the user: ConsentRequest.renewing keeps the grant id."),
    /** It cannot be used, and a renewal may end another link of the user. */
    TELL_THEN_CONSENT_AGAIN(
            "Tell the user first that only one link may live at this institution, then renew it for all that is needed."),
    /** It was ended on purpose. */
    WAIT_FOR_USER("Do not ask by yourself. Start a new consent when the user asks for it."),
    /** Another grant of the same user lives in its place. */
    USE_NEWER("Use the newer grant of this user.");

    private final String remedy;

    GrantAdvice(String remedy) {
        this.remedy = remedy;
    }

    /**
     * What to do, in words for developers.
     *
     * @return one or two sentences
     */
    public String remedy() {
        return remedy;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
