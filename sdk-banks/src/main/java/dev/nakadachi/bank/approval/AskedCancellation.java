package dev.nakadachi.bank.approval;

import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.LedgerState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A cancellation (取消依頼) as the ledger holds it: a command of its own, with states of its own. Immutable and
 * thread-safe; prints key and state.
 */
public final class AskedCancellation {

    private static final Set<LedgerState> AT_THE_BANK = Set.of(LedgerState.ACCEPTED, LedgerState.AWAITING_APPROVAL);
    private static final Set<LedgerState> NEVER_THERE =
            Set.of(LedgerState.NOT_SENT, LedgerState.REJECTED, LedgerState.NOT_EXECUTED);

    private final RecordedCommand recorded;

    AskedCancellation(RecordedCommand recorded) {
        this.recorded = recorded;
    }

    /**
     * The caller's key of it.
     *
     * @return the key
     */
    public IdempotencyKey key() {
        return recorded.tracked().key();
    }

    /**
     * How far it came.
     *
     * @return the newest state in the ledger
     */
    public LedgerState state() {
        return recorded.tracked().state();
    }

    /**
     * When it came to that.
     *
     * @return the time of the newest step
     */
    public Instant since() {
        return recorded.tracked().since();
    }

    /**
     * What it takes back.
     *
     * @return the target, empty where the ledger kept a digest only
     */
    public Optional<CancelCommand.Target> target() {
        return recorded.cancellation().map(CancelCommand::target);
    }

    /**
     * The command with its steps and notes.
     *
     * @return as the ledger holds it
     */
    public TrackedCommand command() {
        return recorded.tracked();
    }

    /** The bank has it and nobody has answered it, as far as the ledger knows. */
    boolean waits() {
        return AT_THE_BANK.contains(state()) && !isDone();
    }

    /** The bank did with its answer what it was asked for. */
    boolean isDone() {
        return state().equals(LedgerState.COMPLETED)
                || (state().equals(LedgerState.ACCEPTED)
                        && recorded.takenAs()
                                .filter(RequestState.Kind.DONE::equals)
                                .isPresent());
    }

    /** It changes nothing any more: the bank never had it, or it came to an end. */
    boolean isOver() {
        LedgerState state = state();
        return NEVER_THERE.contains(state)
                || (!AT_THE_BANK.contains(state) && !isUncertain() && !state.equals(LedgerState.INTENDED));
    }

    /** It may or may not be at the bank. */
    boolean isUncertain() {
        LedgerState state = state();
        return state.equals(LedgerState.SENT)
                || state.equals(LedgerState.UNKNOWN)
                || state.equals(LedgerState.NEEDS_HUMAN);
    }

    @Override
    public String toString() {
        return "AskedCancellation[" + key() + " " + state() + "]";
    }
}
