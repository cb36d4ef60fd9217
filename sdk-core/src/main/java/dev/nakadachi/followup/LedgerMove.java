package dev.nakadachi.followup;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Problem;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import java.util.Objects;

/** What was found out about a command, as it is recorded. Prints the state. Immutable and thread-safe. */
public final class LedgerMove {

    private final LedgerState state;
    private final Standing standing;
    private final StepContent content;

    private LedgerMove(LedgerState state, Standing standing, StepContent content) {
        this.state = Objects.requireNonNull(state, "state");
        this.standing = Objects.requireNonNull(standing, "standing");
        this.content = content;
    }

    /**
     * A state after which somebody still has to look after the command.
     *
     * @param state the state
     * @return the move
     */
    public static LedgerMove to(LedgerState state) {
        return new LedgerMove(state, Standing.OPEN, StepContent.empty());
    }

    /**
     * A state after which nobody has to look after the command.
     *
     * @param state the state
     * @return the move
     */
    public static LedgerMove settledAs(LedgerState state) {
        return new LedgerMove(state, Standing.SETTLED, StepContent.empty());
    }

    /**
     * For a command that is INTENDED or NOT_SENT in a ledger which was put back to an older copy: it may have left
     * since. Its key is answered with Unknown from then on, and never sent again.
     *
     * @return the move to UNKNOWN
     */
    public static LedgerMove mayHaveLeft() {
        return to(LedgerState.UNKNOWN)
                .because(Problem.of(
                                ErrorCode.RECONCILE_FIRST,
                                "the ledger was put back to a copy in which the command had not left; it may have since")
                        .withExecution(Execution.MAY_HAVE_EXECUTED));
    }

    /**
     * The same move with a note, sealed with it.
     *
     * @param name the note's name, 1 to 40 characters
     * @param value its text
     * @return a copy
     */
    public LedgerMove noting(String name, String value) {
        return new LedgerMove(state, standing, content.withNote(name, value));
    }

    /**
     * The same move with what went wrong, sealed with it.
     *
     * @param value the problem
     * @return a copy
     */
    public LedgerMove because(Problem value) {
        return new LedgerMove(state, standing, content.with(value));
    }

    /**
     * The state.
     *
     * @return the state
     */
    public LedgerState state() {
        return state;
    }

    /**
     * The standing.
     *
     * @return whether somebody still has to look after the command
     */
    public Standing standing() {
        return standing;
    }

    StepContent content() {
        return content;
    }

    @Override
    public String toString() {
        return "LedgerMove[" + state + " " + standing + "]";
    }
}
