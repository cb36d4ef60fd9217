package dev.nakadachi.ledger;

import dev.nakadachi.error.Rule;

/**
 * A state of a ledger entry. Open: later states (approval, settlement, return) are values like any other. Closed in
 * shape, hence a record.
 *
 * @param value is 1 to 32 upper-case letters or underscores
 */
public record LedgerState(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "LedgerState",
            "[A-Z][A-Z_]{0,31}",
            "is 1 to 32 upper-case letters or underscores",
            "use a constant of this type");

    /** The command is known and has not left, or, behind NOT_SENT, somebody submitted it again. */
    public static final LedgerState INTENDED = new LedgerState("INTENDED");

    /** The command may have left. */
    public static final LedgerState SENT = new LedgerState("SENT");

    /** Proven: it did not leave. Its key may be submitted again. */
    public static final LedgerState NOT_SENT = new LedgerState("NOT_SENT");

    /** The institution took it. */
    public static final LedgerState ACCEPTED = new LedgerState("ACCEPTED");

    /** The institution refused it, provably without carrying it out. */
    public static final LedgerState REJECTED = new LedgerState("REJECTED");

    /** Nobody knows. */
    public static final LedgerState UNKNOWN = new LedgerState("UNKNOWN");

    /** Proven after UNKNOWN: the institution did not carry it out, and will not. */
    public static final LedgerState NOT_EXECUTED = new LedgerState("NOT_EXECUTED");

    /** Waits for the customer's approval (承認待ち). */
    public static final LedgerState AWAITING_APPROVAL = new LedgerState("AWAITING_APPROVAL");

    /** Sent back by who approves (差戻); it may be handed in again. */
    public static final LedgerState SENT_BACK = new LedgerState("SENT_BACK");

    /** Withdrawn by who applied (取下げ). */
    public static final LedgerState WITHDRAWN = new LedgerState("WITHDRAWN");

    /** Nobody approved in time (期限切れ). */
    public static final LedgerState EXPIRED = new LedgerState("EXPIRED");

    /** The approval or the reservation was cancelled (承認取消, 予約取消). */
    public static final LedgerState CANCELLED = new LedgerState("CANCELLED");

    /** Reserved for its date (予約中). */
    public static final LedgerState SCHEDULED = new LedgerState("SCHEDULED");

    /** Being carried out (手続中). */
    public static final LedgerState IN_PROCESS = new LedgerState("IN_PROCESS");

    /** Carried out (手続済). Not final: the money may come back. */
    public static final LedgerState COMPLETED = new LedgerState("COMPLETED");

    /** Carried out in part (不能・組戻あり). */
    public static final LedgerState PARTLY_COMPLETED = new LedgerState("PARTLY_COMPLETED");

    /** Not carried out (手続不成立). */
    public static final LedgerState FAILED = new LedgerState("FAILED");

    /** The payee's bank returned the money (資金返却). */
    public static final LedgerState RETURNED = new LedgerState("RETURNED");

    /** Being recalled (組戻手続中). */
    public static final LedgerState RECALLING = new LedgerState("RECALLING");

    /** Recalled (組戻済). */
    public static final LedgerState RECALLED = new LedgerState("RECALLED");

    /** Could not be recalled (組戻不成立): the payee keeps the money. */
    public static final LedgerState RECALL_FAILED = new LedgerState("RECALL_FAILED");

    /** Asking the institution has not settled it: a person has to. */
    public static final LedgerState NEEDS_HUMAN = new LedgerState("NEEDS_HUMAN");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public LedgerState {
        SHAPE.check(value);
    }

    /**
     * Whether a command of this state may come to another one. States are skipped where nobody looked in between; none
     * leads to itself.
     *
     * @param next the state after this one
     * @return false for a state of which this version knows nothing
     */
    public boolean mayLeadTo(LedgerState next) {
        return Transitions.lead(this, next);
    }

    /**
     * Whether, as far as the ledger knows, the command has not left: {@code INTENDED} or {@code NOT_SENT}. Of a ledger
     * that was put back to an older copy this proves nothing
     * ({@link dev.nakadachi.reconcile.Hold#mayHaveLostStepsSince}).
     *
     * @return also false for a state of which this version knows nothing
     */
    public boolean isUnsent() {
        return equals(INTENDED) || equals(NOT_SENT);
    }

    @Override
    public String toString() {
        return value;
    }
}
