package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.internal.pipeline.Verdict.Failure;
import dev.nakadachi.internal.pipeline.Verdict.Reached;
import dev.nakadachi.operation.Safety;
import java.util.Set;

/**
 * Whether a failed attempt may be followed by another. Pure: the answer depends on the safety of the operation and on
 * whether anything may have been executed, never on a status code alone.
 */
final class RetryRule {

    /** What to do after a failed attempt. */
    enum Next {
        GIVE_UP,
        AGAIN,
        AGAIN_WITH_NEW_TOKEN
    }

    private static final Set<ErrorCode> PASSING =
            Set.of(ErrorCode.UNREACHABLE, ErrorCode.CONNECTION_LOST, ErrorCode.UNAVAILABLE, ErrorCode.RATE_LIMITED);

    private final Safety safety;
    private final int readAttempts;

    RetryRule(Safety safety, int readAttempts) {
        this.safety = safety;
        this.readAttempts = readAttempts;
    }

    /**
     * Decides.
     *
     * @param attempt the number of the attempt that failed, 1 for the first
     * @param renewals how often the credential was renewed in this call
     */
    Next after(int attempt, int renewals, Failure failure) {
        return safety == Safety.UNSAFE ? afterUnsafe(attempt, failure) : afterSafe(attempt, renewals, failure);
    }

    private Next afterSafe(int attempt, int renewals, Failure failure) {
        ErrorCode code = failure.problem().code();
        if (code.equals(ErrorCode.TOKEN_REFUSED)) {
            return renewals == 0 ? Next.AGAIN_WITH_NEW_TOKEN : Next.GIVE_UP;
        }
        return attempt < readAttempts && PASSING.contains(code) ? Next.AGAIN : Next.GIVE_UP;
    }

    /** One further attempt at most, and only where it is proven that the first was not executed. */
    private static Next afterUnsafe(int attempt, Failure failure) {
        boolean proven = failure.problem().execution() == Execution.NOT_EXECUTED;
        if (attempt > 1 || !proven) {
            return Next.GIVE_UP;
        }
        ErrorCode code = failure.problem().code();
        if (failure.reached() == Reached.NOTHING_LEFT) {
            return code.equals(ErrorCode.UNREACHABLE) ? Next.AGAIN : Next.GIVE_UP;
        }
        boolean refusedToken = failure.reached() == Reached.ANSWERED && code.equals(ErrorCode.TOKEN_REFUSED);
        return refusedToken ? Next.AGAIN_WITH_NEW_TOKEN : Next.GIVE_UP;
    }
}
