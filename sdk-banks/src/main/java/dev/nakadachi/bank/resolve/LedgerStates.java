package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.ledger.LedgerState;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a bank reports of a transfer, in the words of the ledger: pure functions, one table. */
public final class LedgerStates {

    private static final Map<TransferState.Kind, LedgerState> OF_TRANSFERS = Map.ofEntries(
            Map.entry(TransferState.Kind.AWAITING_APPROVAL, LedgerState.AWAITING_APPROVAL),
            Map.entry(TransferState.Kind.SENT_BACK, LedgerState.SENT_BACK),
            Map.entry(TransferState.Kind.WITHDRAWN, LedgerState.WITHDRAWN),
            Map.entry(TransferState.Kind.EXPIRED, LedgerState.EXPIRED),
            Map.entry(TransferState.Kind.CANCELLED, LedgerState.CANCELLED),
            Map.entry(TransferState.Kind.SCHEDULED, LedgerState.SCHEDULED),
            Map.entry(TransferState.Kind.IN_PROCESS, LedgerState.IN_PROCESS),
            Map.entry(TransferState.Kind.RETRYING, LedgerState.IN_PROCESS),
            Map.entry(TransferState.Kind.COMPLETED, LedgerState.COMPLETED),
            Map.entry(TransferState.Kind.PARTLY_COMPLETED, LedgerState.PARTLY_COMPLETED),
            Map.entry(TransferState.Kind.FAILED, LedgerState.FAILED),
            Map.entry(TransferState.Kind.RETURNED, LedgerState.RETURNED),
            Map.entry(TransferState.Kind.RECALLING, LedgerState.RECALLING),
            Map.entry(TransferState.Kind.RECALLED, LedgerState.RECALLED),
            Map.entry(TransferState.Kind.RECALL_FAILED, LedgerState.RECALL_FAILED));
    private static final Set<LedgerState> ENDS = Set.of(
            LedgerState.REJECTED,
            LedgerState.NOT_EXECUTED,
            LedgerState.WITHDRAWN,
            LedgerState.EXPIRED,
            LedgerState.CANCELLED,
            LedgerState.FAILED,
            LedgerState.RETURNED,
            LedgerState.RECALLED,
            LedgerState.RECALL_FAILED);
    private static final Set<LedgerState> KNOWN = Set.of(
            LedgerState.INTENDED,
            LedgerState.SENT,
            LedgerState.NOT_SENT,
            LedgerState.UNKNOWN,
            LedgerState.ACCEPTED,
            LedgerState.NEEDS_HUMAN);
    private static final Set<LedgerState> WATCHED =
            Set.of(LedgerState.COMPLETED, LedgerState.PARTLY_COMPLETED, LedgerState.SENT_BACK);

    private LedgerStates() {}

    /**
     * The state of a transfer. A transfer that the bank tries again is {@link LedgerState#IN_PROCESS}; its own code
     * stays in the note {@link ResolverNotes#CODE}.
     *
     * @param reported what the bank says
     * @return the state, empty for a code without a known meaning, which changes nothing
     */
    public static Optional<LedgerState> of(TransferState reported) {
        return Optional.ofNullable(OF_TRANSFERS.get(reported.kind()));
    }

    /**
     * What the state of a request says where the bank shows no transfer yet: that it waits. That a request is done or
     * expired is said of the last request of a number, which may be a cancellation, so it says nothing of the transfer.
     *
     * @param reported what the bank says
     * @return the state, empty where it says nothing of the transfer
     */
    public static Optional<LedgerState> of(RequestState reported) {
        return reported.kind() == RequestState.Kind.WAITING
                ? Optional.of(LedgerState.AWAITING_APPROVAL)
                : Optional.empty();
    }

    /** Whether the payments of a bulk transfer can be read at some time: it was approved, and its money moves. */
    static boolean isUnderWay(LedgerState state) {
        return OF_TRANSFERS.containsValue(state) && !isUnpaid(state) && !state.equals(LedgerState.AWAITING_APPROVAL);
    }

    /** Whether this version knows what follows: one that a later version wrote is left to it. */
    static boolean isKnown(LedgerState state) {
        return KNOWN.contains(state) || ENDS.contains(state) || OF_TRANSFERS.containsValue(state);
    }

    /**
     * Whether nothing follows: the resolver settles a command that comes to such a state.
     *
     * @param state a state
     * @return true at its end
     */
    public static boolean isFinal(LedgerState state) {
        return ENDS.contains(state);
    }

    /**
     * Whether it is an end that something may follow, such as money that comes back: the resolver watches it for
     * {@link ResolverOptions#watch}, and then settles it; {@code SENT_BACK}, which may be handed in again for longer,
     * is a person's then.
     *
     * @param state a state
     * @return true for {@code COMPLETED}, {@code PARTLY_COMPLETED} and {@code SENT_BACK}
     */
    public static boolean isWatched(LedgerState state) {
        return WATCHED.contains(state);
    }

    /**
     * Whether the payer has his money, at an end or, of what was sent back, as long as nobody hands it in again: who
     * believes it of the wrong transfer pays again.
     *
     * @param state a state
     * @return true where nothing was paid, or it came back
     */
    static boolean isUnpaid(LedgerState state) {
        return state.equals(LedgerState.SENT_BACK) || TransferOutcome.Undone.covers(state);
    }
}
