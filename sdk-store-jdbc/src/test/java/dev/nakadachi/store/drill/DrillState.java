package dev.nakadachi.store.drill;

import java.util.List;

/**
 * A state in which transfers are when their process dies, how they came there, and, by hand, where each has to end.
 * Absence proves nothing at this bank, so what never arrived needs a human and is never sent again.
 */
enum DrillState {
    /** Parked before SENT was durable: it leaves for the first time when it is submitted again, and is approved. */
    INTENDED("INTENDED", "COMPLETED", 1),
    /** Parked after SENT, before a byte left. */
    SENT_AND_NOT_LEFT("SENT", "NEEDS_HUMAN", 0),
    /** Parked after the bank's answer, before it was recorded; approved later. */
    SENT_AND_TAKEN("SENT", "COMPLETED", 1),
    /** The request got lost on its way. */
    UNKNOWN_AND_LOST("UNKNOWN", "NEEDS_HUMAN", 0),
    /** The answer got lost; approved later. */
    UNKNOWN_AND_TAKEN("UNKNOWN", "COMPLETED", 1),
    /** Nobody had asked yet; approved later. */
    ACCEPTED("ACCEPTED", "COMPLETED", 1),
    /** Approved later. */
    WAITING_APPROVED("AWAITING_APPROVAL", "COMPLETED", 1),
    /** Sent back later. */
    WAITING_SENT_BACK("AWAITING_APPROVAL", "SENT_BACK", 1),
    /** Withdrawn later. */
    WAITING_WITHDRAWN("AWAITING_APPROVAL", "WITHDRAWN", 1),
    /** Nobody answers in 24 hours. */
    WAITING_EXPIRED("AWAITING_APPROVAL", "EXPIRED", 1),
    /** Sent back before. */
    SENT_BACK("SENT_BACK", "SENT_BACK", 1),
    /** Its day comes later. */
    SCHEDULED("SCHEDULED", "COMPLETED", 1),
    /** The bank ends it later. */
    IN_PROCESS("IN_PROCESS", "COMPLETED", 1),
    /** And it stays so. */
    COMPLETED("COMPLETED", "COMPLETED", 1),
    /** The money comes back later. */
    COMPLETED_RETURNED("COMPLETED", "RETURNED", 1),
    /** Recalled later. */
    RECALLING_DONE("RECALLING", "RECALLED", 1),
    /** Recalled in vain. */
    RECALLING_IN_VAIN("RECALLING", "RECALL_FAILED", 1);

    /** Yen between the amounts of two states, so that an amount names one transfer. */
    static final int SPAN = 1_000;

    private final String killedIn;
    private final String endsAs;
    private final int executions;

    DrillState(String killedIn, String endsAs, int executions) {
        this.killedIn = killedIn;
        this.endsAs = endsAs;
        this.executions = executions;
    }

    /** The ledger's state when the process dies. */
    String killedIn() {
        return killedIn;
    }

    /** The ledger's state at the end. */
    String endsAs() {
        return endsAs;
    }

    /** How often the bank took it, once and for all. */
    int executions() {
        return executions;
    }

    String key(int number) {
        return "drill-" + name() + "-" + number;
    }

    long amount(int number) {
        return (long) List.of(values()).indexOf(this) * SPAN + number + 1;
    }

    static DrillState ofAmount(long yen) {
        return values()[(int) ((yen - 1) / SPAN)];
    }

    /** What a caller hears who submits it again. */
    String isToldAs() {
        return executions == 0 ? "unknown" : "accepted";
    }

    boolean parks() {
        return this == INTENDED || this == SENT_AND_NOT_LEFT || this == SENT_AND_TAKEN;
    }
}
