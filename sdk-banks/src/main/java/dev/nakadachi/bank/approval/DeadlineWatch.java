package dev.nakadachi.bank.approval;

import dev.nakadachi.ledger.LedgerKey;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells a listener of deadlines that are near or over, each once in this process; call {@link #run} as often as you run
 * the resolver. Reads the ledger and sends nothing. Thread-safe.
 */
public final class DeadlineWatch {

    private final Approvals approvals;
    private final ApprovalListener listener;
    private final Set<Told> told = ConcurrentHashMap.newKeySet();

    private DeadlineWatch(Approvals approvals, ApprovalListener listener) {
        this.approvals = Objects.requireNonNull(approvals, "approvals");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    private enum Kind {
        NEAR,
        OVER
    }

    private record Told(LedgerKey command, Kind kind) {}

    /**
     * A watch that has told nothing yet.
     *
     * @param approvals what waits, and when a deadline is near
     * @param listener who hears
     * @return the watch
     */
    public static DeadlineWatch of(Approvals approvals, ApprovalListener listener) {
        return new DeadlineWatch(approvals, listener);
    }

    /**
     * Looks once. What the listener throws comes out, and the rest is told the next time.
     *
     * @throws dev.nakadachi.error.StoreException when the ledger does not work
     */
    public void run() {
        for (PendingApproval approval : approvals.pending()) {
            if (approval.isOverdue()) {
                tell(approval, Kind.OVER, listener::overdue);
            } else if (approvals.isNear(approval)) {
                tell(approval, Kind.NEAR, listener::deadlineNear);
            }
        }
    }

    private void tell(PendingApproval approval, Kind kind, Consumer<PendingApproval> telling) {
        if (told.add(new Told(approval.command().entry(), kind))) {
            telling.accept(approval);
        }
    }

    @Override
    public String toString() {
        return "DeadlineWatch[" + approvals + "]";
    }
}
