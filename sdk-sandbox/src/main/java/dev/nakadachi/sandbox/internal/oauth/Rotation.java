package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.sandbox.oauth.ReuseAnswer;
import java.time.Instant;

/** What becomes of a refresh token when it is used, and what a used one does that comes again. Immutable. */
final class Rotation {

    private final RefreshRotation rule;
    private final ReuseAnswer reuse;

    Rotation(RefreshRotation rule, ReuseAnswer reuse) {
        this.rule = rule;
        this.reuse = reuse;
    }

    /** Whether each use gives a new token. */
    boolean renews() {
        return rule.kind() != RefreshRotation.Kind.NONE;
    }

    /** Uses the token, or refuses it. */
    void use(IssuedRefresh token, Instant now) {
        if (over(token, now)) {
            if (reuse == ReuseAnswer.END_FAMILY) {
                token.family().kill(GrantEnd.REFRESH_TOKEN_REUSED);
            }
            throw new OauthError("invalid_grant", "the refresh token was used before");
        }
        if (rule.kind() == RefreshRotation.Kind.DIES_AT_FIRST_USE) {
            token.retireElders();
        }
        token.use(now);
    }

    private boolean over(IssuedRefresh token, Instant now) {
        Instant usedAt = token.usedAt();
        return switch (rule.kind()) {
            case NONE -> false;
            case UNKNOWN, DIES_AT_ISSUE -> usedAt != null;
            case DIES_AT_FIRST_USE -> token.retired();
            case GRACE -> usedAt != null && !now.isBefore(usedAt.plus(rule.grace()));
        };
    }
}
