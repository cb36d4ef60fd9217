package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.internal.pipeline.Verdict.Failure;
import dev.nakadachi.internal.pipeline.Verdict.Reached;
import dev.nakadachi.operation.Operation;
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
        AGAIN_WITH_NEW_TOKEN,
        /** The institution gave the nonce that its proofs must have. */
        AGAIN_WITH_NEW_PROOF
    }

    private static final int COMMAND_ATTEMPTS = 2;
    private static final Set<ErrorCode> PASSING = Set.of(
            ErrorCode.UNREACHABLE,
            ErrorCode.UNPROCESSED,
            ErrorCode.CONNECTION_LOST,
            ErrorCode.UNAVAILABLE,
            ErrorCode.RATE_LIMITED);

    /**
     * A connection that was never made, and a stream that the server turned away: the institution had no part in it.
     */
    private static final Set<ErrorCode> NEVER_TAKEN = Set.of(ErrorCode.UNREACHABLE, ErrorCode.UNPROCESSED);

    private final Safety safety;
    private final int attempts;

    RetryRule(Safety safety, int attempts) {
        this.safety = safety;
        this.attempts = attempts;
    }

    /**
     * A command may have a second attempt, an operation that consumes what it reads has one, others the caller's
     * number.
     */
    static RetryRule of(Operation<?, ?> operation, int readAttempts) {
        if (operation.safety() != Safety.UNSAFE) {
            return new RetryRule(operation.safety(), readAttempts);
        }
        return new RetryRule(Safety.UNSAFE, operation.effects().isPresent() ? COMMAND_ATTEMPTS : 1);
    }

    /**
     * What a call has tried.
     *
     * @param attempts how many attempts, the one that failed included
     * @param renewals how often the token was renewed
     * @param proofs how often a proof was made with a nonce that a refusal brought
     */
    record Tried(int attempts, int renewals, int proofs) {}

    /** Decides. */
    Next after(Tried tried, Failure failure) {
        return safety == Safety.UNSAFE ? afterUnsafe(tried.attempts(), failure) : afterSafe(tried, failure);
    }

    private Next afterSafe(Tried tried, Failure failure) {
        ErrorCode code = failure.problem().code();
        if (code.equals(ErrorCode.TOKEN_REFUSED)) {
            return tried.renewals() == 0 ? Next.AGAIN_WITH_NEW_TOKEN : Next.GIVE_UP;
        }
        if (code.equals(ErrorCode.NONCE_WANTED)) {
            return tried.proofs() == 0 ? Next.AGAIN_WITH_NEW_PROOF : Next.GIVE_UP;
        }
        return tried.attempts() < attempts && PASSING.contains(code) ? Next.AGAIN : Next.GIVE_UP;
    }

    /** One further attempt at most, and only where it is proven that the first was not executed. */
    private Next afterUnsafe(int attempt, Failure failure) {
        boolean proven = failure.problem().execution() == Execution.NOT_EXECUTED;
        if (attempt >= Math.min(attempts, COMMAND_ATTEMPTS) || !proven) {
            return Next.GIVE_UP;
        }
        ErrorCode code = failure.problem().code();
        if (failure.reached() == Reached.NOTHING_LEFT) {
            return NEVER_TAKEN.contains(code) ? Next.AGAIN : Next.GIVE_UP;
        }
        if (failure.reached() == Reached.ANSWERED && code.equals(ErrorCode.NONCE_WANTED)) {
            return Next.AGAIN_WITH_NEW_PROOF;
        }
        boolean refusedToken = failure.reached() == Reached.ANSWERED && code.equals(ErrorCode.TOKEN_REFUSED);
        return refusedToken ? Next.AGAIN_WITH_NEW_TOKEN : Next.GIVE_UP;
    }
}
