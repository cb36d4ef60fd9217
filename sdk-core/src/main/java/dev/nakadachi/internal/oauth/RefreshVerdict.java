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

    RefreshVerdict(RotationRule rotation) {
        this.rotation = rotation;
    }

    /**
     * The life from now on.
     *
     * @param doubt the intent that was found before this use of the token, where there was one
     */
    GrantLife of(Optional<RefreshIntent> doubt, Instant now) {
        return doubt.filter(intent -> rotation.mayHaveUsedUp(intent, now))
                .map(intent -> new GrantLife(GrantState.LOST, intent.cause(), now))
                .orElseGet(() -> new GrantLife(GrantState.REVOKED, GrantCause.REFUSED, now));
    }

    /** A problem without the place and the answer. */
    static Problem problem(GrantLife life) {
        if (!life.state().equals(GrantState.LOST)) {
            return Problem.of(
                    ErrorCode.CONSENT_ENDED,
                    "the grant is " + life.state() + " (" + life.cause() + ") since " + life.since());
        }
        String how = life.cause().equals(GrantCause.REPLY_LOST)
                ? "an answer that most likely carried new tokens never arrived"
                : "a refresh began whose end was not recorded: the process ended between the answer and its storage";
        return Problem.of(
                ErrorCode.TOKENS_LOST, how + "; the institution refuses the old refresh token since " + life.since());
    }
}
