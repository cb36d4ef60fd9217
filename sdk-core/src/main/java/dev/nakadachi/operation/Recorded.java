package dev.nakadachi.operation;

import dev.nakadachi.error.Problem;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.LedgerState;
import java.time.Instant;
import java.util.Optional;

/** What the ledger holds of a command that has an outcome. Immutable and thread-safe. */
public final class Recorded {

    private final IdempotencyKey key;
    private final LedgerState state;
    private final Instant at;
    private final Optional<ApiAnswer> answer;
    private final Optional<Problem> problem;

    private Recorded(
            IdempotencyKey key, LedgerState state, Instant at, Optional<ApiAnswer> answer, Optional<Problem> problem) {
        this.key = key;
        this.state = state;
        this.at = at;
        this.answer = answer;
        this.problem = problem;
    }

    /**
     * A state without answer and problem.
     *
     * @param key the caller's key
     * @param state the state
     * @param at when it was recorded
     * @return the start of a chain of {@code with}
     */
    public static Recorded of(IdempotencyKey key, LedgerState state, Instant at) {
        return new Recorded(key, state, at, Optional.empty(), Optional.empty());
    }

    /**
     * The same state with what the institution said when it took the command.
     *
     * @param value the answer
     * @return a copy
     */
    public Recorded withAnswer(ApiAnswer value) {
        return new Recorded(key, state, at, Optional.of(value), problem);
    }

    /**
     * The same state with why the institution refused the command.
     *
     * @param value the problem
     * @return a copy
     */
    public Recorded withProblem(Problem value) {
        return new Recorded(key, state, at, answer, Optional.of(value));
    }

    /**
     * The caller's key.
     *
     * @return the key
     */
    public IdempotencyKey key() {
        return key;
    }

    /**
     * The state.
     *
     * @return {@link LedgerState#ACCEPTED}, {@link LedgerState#REJECTED}, or a later one
     */
    public LedgerState state() {
        return state;
    }

    /**
     * When it was recorded.
     *
     * @return the time
     */
    public Instant at() {
        return at;
    }

    /**
     * The institution's answer.
     *
     * @return present from {@link LedgerState#ACCEPTED} on
     */
    public Optional<ApiAnswer> answer() {
        return answer;
    }

    /**
     * Why it was refused.
     *
     * @return present when {@link LedgerState#REJECTED}
     */
    public Optional<Problem> problem() {
        return problem;
    }
}
