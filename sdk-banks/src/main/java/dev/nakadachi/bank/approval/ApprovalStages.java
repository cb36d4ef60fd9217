package dev.nakadachi.bank.approval;

import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a transfer stands, by its own state and that of its cancellation: pure functions. */
final class ApprovalStages {

    private static final Map<LedgerState, ApprovalStage> ENDS = Map.of(
            LedgerState.SENT_BACK, ApprovalStage.SENT_BACK,
            LedgerState.WITHDRAWN, ApprovalStage.WITHDRAWN,
            LedgerState.EXPIRED, ApprovalStage.EXPIRED,
            LedgerState.CANCELLED, ApprovalStage.CANCELLED);
    private static final Set<LedgerState> APPROVED = Set.of(
            LedgerState.SCHEDULED,
            LedgerState.IN_PROCESS,
            LedgerState.COMPLETED,
            LedgerState.PARTLY_COMPLETED,
            LedgerState.RETURNED,
            LedgerState.RECALLING,
            LedgerState.RECALLED,
            LedgerState.RECALL_FAILED);
    private static final Set<LedgerState> REVOCABLE =
            Set.of(LedgerState.ACCEPTED, LedgerState.AWAITING_APPROVAL, LedgerState.SCHEDULED);

    private ApprovalStages() {}

    /** What the customer did with the transfer itself wins over what was asked of its cancellation. */
    static ApprovalStage of(
            RecordedCommand transfer,
            LedgerState state,
            Optional<AskedCancellation> cancellation,
            ApprovalStage beforeApproval) {
        ApprovalStage end = ENDS.get(state);
        if (end != null) {
            return end;
        }
        if (!REVOCABLE.contains(state)) {
            return APPROVED.contains(state) ? ApprovalStage.APPROVED : ApprovalStage.OTHER;
        }
        return cancellation
                .flatMap(ApprovalStages::of)
                .orElseGet(() -> isApproved(transfer, state) ? ApprovalStage.APPROVED : beforeApproval);
    }

    private static Optional<ApprovalStage> of(AskedCancellation cancellation) {
        if (cancellation.isDone()) {
            return Optional.of(ApprovalStage.CANCELLED);
        }
        if (cancellation.waits()) {
            return Optional.of(ApprovalStage.CANCEL_WAITING);
        }
        return cancellation.isUncertain() ? Optional.of(ApprovalStage.CANCEL_UNCERTAIN) : Optional.empty();
    }

    /** The first state of a transfer that waited, as far as the bank said, which it only has once it is approved. */
    static boolean isApproval(TrackedCommand transfer) {
        long approved = transfer.steps().stream()
                .map(LedgerStep::state)
                .filter(APPROVED::contains)
                .distinct()
                .count();
        return approved == 1
                && APPROVED.contains(transfer.state())
                && RecordedCommand.of(transfer)
                        .takenAs()
                        .filter(RequestState.Kind.DONE::equals)
                        .isEmpty();
    }

    private static boolean isApproved(RecordedCommand transfer, LedgerState state) {
        return APPROVED.contains(state)
                || (state.equals(LedgerState.ACCEPTED)
                        && transfer.takenAs()
                                .filter(RequestState.Kind.DONE::equals)
                                .isPresent());
    }
}
