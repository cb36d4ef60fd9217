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
     * The institution took the command.
     *
     * @param key the caller's key
     * @param at when that was recorded
     * @param answer what it said
     * @return a state {@link LedgerState#ACCEPTED}
     */
    public static Recorded accepted(IdempotencyKey key, Instant at, ApiAnswer answer) {
        return new Recorded(key, LedgerState.ACCEPTED, at, Optional.of(answer), Optional.empty());
    }

    /**
     * The institution refused the command, and the error table proves that it was not carried out.
     *
     * @param key the caller's key
     * @param at when that was recorded
     * @param problem why
     * @return a state {@link LedgerState#REJECTED}
     */
    public static Recorded rejected(IdempotencyKey key, Instant at, Problem problem) {
        return new Recorded(key, LedgerState.REJECTED, at, Optional.empty(), Optional.of(problem));
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
     * @return accepted or rejected
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
     * @return present when accepted
     */
    public Optional<ApiAnswer> answer() {
        return answer;
    }

    /**
     * Why it was refused.
     *
     * @return present when rejected
     */
    public Optional<Problem> problem() {
        return problem;
    }
}
