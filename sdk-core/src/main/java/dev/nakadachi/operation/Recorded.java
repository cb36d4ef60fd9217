package dev.nakadachi.operation;

import dev.nakadachi.error.Problem;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.LedgerState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the ledger holds of a command that has an outcome. Immutable and thread-safe. */
public final class Recorded {

    private final IdempotencyKey key;
    private final LedgerState state;
    private final Instant at;
    private final Optional<ApiAnswer> answer;
    private final Optional<Problem> problem;
    private final Map<String, String> notes;

    private Recorded(
            IdempotencyKey key,
            LedgerState state,
            Instant at,
            Optional<ApiAnswer> answer,
            Optional<Problem> problem,
            Map<String, String> notes) {
        this.key = key;
        this.state = state;
        this.at = at;
        this.answer = answer;
        this.problem = problem;
        this.notes = Map.copyOf(notes);
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
        return new Recorded(key, state, at, Optional.empty(), Optional.empty(), Map.of());
    }

    /**
     * The same state with what the institution said when it took the command.
     *
     * @param value the answer
     * @return a copy
     */
    public Recorded withAnswer(ApiAnswer value) {
        return new Recorded(key, state, at, Optional.of(value), problem, notes);
    }

    /**
     * The same state with why the institution refused the command.
     *
     * @param value the problem
     * @return a copy
     */
    public Recorded withProblem(Problem value) {
        return new Recorded(key, state, at, answer, Optional.of(value), notes);
    }

    /**
     * The same state with what was found out about the command later.
     *
     * @param value texts by name
     * @return a copy
     */
    public Recorded withNotes(Map<String, String> value) {
        return new Recorded(key, state, at, answer, problem, value);
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
     * @return present when the institution answered that it took the command; empty when that was found out later
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

    /**
     * What was found out about the command later, in the domain's own words.
     *
     * @return texts by name, the newest of each
     */
    public Map<String, String> notes() {
        return notes;
    }
}
