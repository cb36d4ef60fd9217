package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import java.time.Instant;
import java.util.Optional;

/** What a grant is whose refresh token the institution refuses, and how the caller is told. */
final class RefreshVerdict {

    private final RotationRule rotation;
    private final LifeRules rules;

    RefreshVerdict(RotationRule rotation, LifeRules rules) {
        this.rotation = rotation;
        this.rules = rules;
    }

    /**
     * The life from now on. An institution that says why in a code of its own is believed.
     *
     * @param record whose refresh token was refused
     * @param doubt the intent that was found before this use of the token, where there was one
     * @param refused what the institution said
     */
    GrantLife of(GrantRecord record, Optional<RefreshIntent> doubt, Problem refused, Instant now) {
        return doubt.filter(intent -> refused.code().equals(ErrorCode.CONSENT_ENDED))
                .filter(intent -> rotation.mayHaveUsedUp(intent, now))
                .map(intent -> rules.ended(record.life(), intent.cause(), now))
                .orElseGet(() -> rules.refused(record, refused, now));
    }

    /** A problem without the place and the answer. */
    static Problem problem(GrantLife life) {
        Problem told = LifeRules.told(life);
        return life.state().equals(GrantState.LOST) ? told.withDetail(told.detail() + ": " + how(life)) : told;
    }

    private static String how(GrantLife life) {
        return life.cause().equals(GrantCause.REPLY_LOST)
                ? "an answer that most likely carried new tokens never arrived, and the institution refuses the old one"
                : "a refresh began whose end was not recorded, as when the process ends between the answer and its"
                        + " storage, and the institution refuses the old token";
    }
}
