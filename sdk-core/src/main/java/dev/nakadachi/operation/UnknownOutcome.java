package dev.nakadachi.operation;

import dev.nakadachi.error.Problem;
import dev.nakadachi.id.IdempotencyKey;
import java.time.Instant;
import java.util.Objects;

/** All that is known of a command that may or may not have been carried out. Immutable and thread-safe. */
public final class UnknownOutcome {

    private final IdempotencyKey key;
    private final Instant sentAt;
    private final Problem problem;

    /**
     * Evidence.
     *
     * @param key the caller's key
     * @param sentAt when the ledger recorded that it may leave
     * @param problem what went wrong then
     */
    public UnknownOutcome(IdempotencyKey key, Instant sentAt, Problem problem) {
        this.key = Objects.requireNonNull(key, "key");
        this.sentAt = Objects.requireNonNull(sentAt, "sentAt");
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /**
     * The caller's key, with which the ledger finds the command.
     *
     * @return the key
     */
    public IdempotencyKey key() {
        return key;
    }

    /**
     * When the command may have left.
     *
     * @return the time of the SENT record
     */
    public Instant sentAt() {
        return sentAt;
    }

    /**
     * What went wrong.
     *
     * @return the problem
     */
    public Problem problem() {
        return problem;
    }
}
