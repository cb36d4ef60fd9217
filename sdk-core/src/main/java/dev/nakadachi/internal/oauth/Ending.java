package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.GrantAdvice;
import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.error.ErrorCode;
import java.util.List;
import java.util.Optional;

/**
 * A way in which a grant ends: which code tells it, where it leaves the grant and what to do then. Closed by nature,
 * hence a record.
 *
 * @param cause why it ended
 * @param state where that leaves it
 * @param code what a call on it is told, and what an error table says of it
 * @param advice what to do
 */
record Ending(GrantCause cause, GrantState state, ErrorCode code, GrantAdvice advice) {

    /** What no row names: a cause that a later release wrote. */
    static final Ending REFUSED =
            new Ending(GrantCause.REFUSED, GrantState.REVOKED, ErrorCode.CONSENT_ENDED, GrantAdvice.CONSENT_AGAIN);

    static final Ending PERIOD_OVER = new Ending(
            GrantCause.PERIOD_OVER, GrantState.EXPIRED, ErrorCode.CONSENT_PERIOD_OVER, GrantAdvice.CONSENT_AGAIN);

    /** Of two rows with a code, the first is what the institution means by it. */
    private static final List<Ending> ALL = List.of(
            REFUSED,
            PERIOD_OVER,
            new Ending(
                    GrantCause.PASSWORD_CHANGED,
                    GrantState.REVOKED,
                    ErrorCode.CONSENT_PASSWORD_CHANGED,
                    GrantAdvice.CONSENT_AGAIN),
            new Ending(
                    GrantCause.OTHER_SERVICE_LINKED,
                    GrantState.SUPERSEDED,
                    ErrorCode.CONSENT_OTHER_SERVICE,
                    GrantAdvice.TELL_THEN_CONSENT_AGAIN),
            new Ending(
                    GrantCause.OTHER_ACCOUNT_LINKED,
                    GrantState.SUPERSEDED,
                    ErrorCode.CONSENT_OTHER_ACCOUNT,
                    GrantAdvice.TELL_THEN_CONSENT_AGAIN),
            new Ending(
                    GrantCause.REVOKED_ELSEWHERE,
                    GrantState.REVOKED,
                    ErrorCode.CONSENT_REVOKED,
                    GrantAdvice.WAIT_FOR_USER),
            new Ending(
                    GrantCause.REVOKED_HERE, GrantState.REVOKED, ErrorCode.CONSENT_REVOKED, GrantAdvice.WAIT_FOR_USER),
            new Ending(GrantCause.RENEWED, GrantState.SUPERSEDED, ErrorCode.CONSENT_SUPERSEDED, GrantAdvice.USE_NEWER),
            new Ending(GrantCause.REPLY_LOST, GrantState.LOST, ErrorCode.TOKENS_LOST, GrantAdvice.CONSENT_AGAIN),
            new Ending(GrantCause.CRASHED, GrantState.LOST, ErrorCode.TOKENS_LOST, GrantAdvice.CONSENT_AGAIN));

    static Ending of(GrantCause cause) {
        return ALL.stream().filter(row -> row.cause().equals(cause)).findFirst().orElse(REFUSED);
    }

    /** Whether a call on a grant that is over can be told this. */
    static boolean isToldBy(ErrorCode code) {
        return ALL.stream().anyMatch(row -> row.code().equals(code));
    }

    /** What an institution's error says, empty for one that ends no grant. */
    static Optional<Ending> told(ErrorCode code) {
        return ALL.stream()
                .filter(row -> row.code().equals(code) && !row.state().equals(GrantState.LOST))
                .findFirst();
    }
}
