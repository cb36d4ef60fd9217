package dev.nakadachi.bank.approval;

/**
 * Hears what customers did with what waited, as {@link Approvals#listening} tells it from a resolver's look, and of
 * deadlines as {@link DeadlineWatch} finds them. Told at most once over all nodes, after the ledger holds it, and not
 * at all when that process ends in between; what must not be missed is read from the ledger. Thread-safe.
 */
public interface ApprovalListener {

    /**
     * The customer approved, or the bank carries it out.
     *
     * @param approval the transfer as it is now
     */
    default void approved(PendingApproval approval) {}

    /**
     * Who approves sent it back (差戻). It may be handed in again.
     *
     * @param approval the transfer as it is now
     */
    default void sentBack(PendingApproval approval) {}

    /**
     * Who applied withdrew it (取下げ).
     *
     * @param approval the transfer as it is now
     */
    default void withdrawn(PendingApproval approval) {}

    /**
     * Nobody approved in time, in the bank's own word.
     *
     * @param approval the transfer as it is now
     */
    default void expired(PendingApproval approval) {}

    /**
     * It was cancelled, here or at the bank itself.
     *
     * @param approval the transfer as it is now
     */
    default void cancelled(PendingApproval approval) {}

    /**
     * A cancellation expired or came too late: the transfer goes on.
     *
     * @param cancellation the cancellation as it is now
     */
    default void notCancelled(AskedCancellation cancellation) {}

    /**
     * The deadline is near. Told once in each process.
     *
     * @param approval the transfer that waits
     */
    default void deadlineNear(PendingApproval approval) {}

    /**
     * The deadline is over, and the bank has not said that the request expired: money may still move. Told once in each
     * process.
     *
     * @param approval the transfer that waits
     */
    default void overdue(PendingApproval approval) {}
}
