package dev.nakadachi.bank.approval;

import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.resolve.ResolverListener;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.ledger.LedgerState;
import java.util.Set;
import java.util.function.Function;

/** Tells of a resolver's changes what concerns approvals. */
record ListenerView(ApprovalListener listener, Function<TrackedCommand, PendingApproval> reading)
        implements ResolverListener {

    private static final Set<LedgerState> IN_VAIN =
            Set.of(LedgerState.EXPIRED, LedgerState.FAILED, LedgerState.NOT_EXECUTED);

    @Override
    public void changed(TrackedCommand command, LedgerState from, LedgerState to) {
        switch (RecordedCommand.kindOf(command)) {
            case TRANSFER, BULK_TRANSFER -> transfer(command, to);
            case CANCELLATION, BULK_CANCELLATION -> {
                if (IN_VAIN.contains(to)) {
                    listener.notCancelled(new AskedCancellation(RecordedCommand.of(command)));
                }
            }
            default -> {}
        }
    }

    private void transfer(TrackedCommand command, LedgerState to) {
        if (to.equals(LedgerState.SENT_BACK)) {
            listener.sentBack(reading.apply(command));
        } else if (to.equals(LedgerState.WITHDRAWN)) {
            listener.withdrawn(reading.apply(command));
        } else if (to.equals(LedgerState.EXPIRED)) {
            listener.expired(reading.apply(command));
        } else if (to.equals(LedgerState.CANCELLED)) {
            listener.cancelled(reading.apply(command));
        } else if (ApprovalStages.isApproval(command)) {
            listener.approved(reading.apply(command));
        }
    }
}
