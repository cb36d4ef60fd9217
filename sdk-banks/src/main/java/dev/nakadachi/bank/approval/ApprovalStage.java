package dev.nakadachi.bank.approval;

/** Where a transfer stands between the bank's acceptance and the customer's approval. New constants may be added. */
public enum ApprovalStage {
    /** The bank holds it, and nobody is asked before the second step (送信前). */
    HELD,
    /** It waits for the customer (承認待ち). */
    WAITING,
    /** Its cancellation may or may not have reached the bank; the transfer goes on until somebody knows. */
    CANCEL_UNCERTAIN,
    /** Its cancellation waits for approval too (取消の承認待ち); the transfer goes on until then. */
    CANCEL_WAITING,
    /** Approved: the bank has taken it and carries it out on its day. */
    APPROVED,
    /** Sent back by who approves (差戻). */
    SENT_BACK,
    /** Withdrawn by who applied (取下げ). */
    WITHDRAWN,
    /** Nobody approved in time, in the bank's own word (期限切れ). */
    EXPIRED,
    /** Cancelled (取消済). */
    CANCELLED,
    /** No question of an approval, or nobody knows: read the state of the command. */
    OTHER;

    /**
     * Whether something still waits.
     *
     * @return true for what {@link Approvals#pending} lists
     */
    public boolean isPending() {
        return this == HELD || this == WAITING || this == CANCEL_UNCERTAIN || this == CANCEL_WAITING;
    }
}
