package dev.nakadachi.store.drill;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A situation in which commands are when their process dies, how they came there, and, by hand, where each has to end.
 * Absence proves nothing at this bank, so what never arrived needs a human and is never sent again.
 */
enum DrillState {
    /** It leaves for the first time when it is submitted again, and is approved. */
    INTENDED(Phase.LATE, Mishap.PARKED_BEFORE_SENT, "INTENDED", "COMPLETED", 1),
    SENT_AND_NOT_LEFT(Phase.LATE, Mishap.PARKED_BEFORE_SEND, "SENT", "NEEDS_HUMAN", 0),
    /** Approved later. */
    SENT_AND_TAKEN(Phase.LATE, Mishap.PARKED_AFTER_ANSWER, "SENT", "COMPLETED", 1),
    /** As INTENDED: the call itself had proved that nothing left. */
    NOT_SENT(Phase.LATE, Mishap.NEVER_SENT, "NOT_SENT", "COMPLETED", 1),
    /** To an account that this bank does not have. */
    REJECTED(Phase.LATE, Mishap.NONE, "REJECTED", "REJECTED", 0),
    UNKNOWN_AND_LOST(Phase.LATE, Mishap.REQUEST_LOST, "UNKNOWN", "NEEDS_HUMAN", 0),
    /** Approved later. */
    UNKNOWN_AND_TAKEN(Phase.LATE, Mishap.ANSWER_LOST, "UNKNOWN", "COMPLETED", 1),
    /** A person had decided. */
    NOT_EXECUTED(Phase.LONG_BEFORE, Mishap.REQUEST_LOST, "NOT_EXECUTED", "NOT_EXECUTED", 0),
    /** Nobody ever decides. */
    NEEDS_HUMAN(Phase.LONG_BEFORE, Mishap.REQUEST_LOST, "NEEDS_HUMAN", "NEEDS_HUMAN", 0),
    /** A person decides on another node, after the kill. */
    NEEDS_HUMAN_AND_DECIDED(Phase.LONG_BEFORE, Mishap.REQUEST_LOST, "NEEDS_HUMAN", "NOT_EXECUTED", 0),
    /** Nobody had asked yet; approved later. */
    ACCEPTED(Phase.LATE, Mishap.NONE, "ACCEPTED", "COMPLETED", 1),
    WAITING_APPROVED(Phase.SEEN_ONCE, Mishap.NONE, "AWAITING_APPROVAL", "COMPLETED", 1),
    /** Nobody hands it in again, and nobody withdraws it: a person's when its watch is over. */
    WAITING_SENT_BACK(Phase.SEEN_ONCE, Mishap.NONE, "AWAITING_APPROVAL", "NEEDS_HUMAN", 1),
    WAITING_WITHDRAWN(Phase.SEEN_ONCE, Mishap.NONE, "AWAITING_APPROVAL", "WITHDRAWN", 1),
    /** Nobody answers in 24 hours. */
    WAITING_EXPIRED(Phase.SEEN_ONCE, Mishap.NONE, "AWAITING_APPROVAL", "EXPIRED", 1),
    SENT_BACK(Phase.SEEN_ONCE, Mishap.NONE, "SENT_BACK", "NEEDS_HUMAN", 1),
    WITHDRAWN(Phase.SEEN_ONCE, Mishap.NONE, "WITHDRAWN", "WITHDRAWN", 1),
    EXPIRED(Phase.LONG_BEFORE, Mishap.NONE, "EXPIRED", "EXPIRED", 1),
    CANCELLED(Phase.RESERVED, Mishap.NONE, "CANCELLED", "CANCELLED", 1),
    /** Its day comes later. */
    SCHEDULED(Phase.RESERVED, Mishap.NONE, "SCHEDULED", "COMPLETED", 1),
    /** The bank ends it later. */
    IN_PROCESS(Phase.SEEN_ONCE, Mishap.NONE, "IN_PROCESS", "COMPLETED", 1),
    COMPLETED(Phase.EARLY, Mishap.NONE, "COMPLETED", "COMPLETED", 1),
    COMPLETED_RETURNED(Phase.EARLY, Mishap.NONE, "COMPLETED", "RETURNED", 1),
    /** More than the account holds. */
    FAILED(Phase.EARLY, Mishap.NONE, "FAILED", "FAILED", 1),
    RETURNED(Phase.EARLY, Mishap.NONE, "RETURNED", "RETURNED", 1),
    RECALLING_DONE(Phase.EARLY, Mishap.NONE, "RECALLING", "RECALLED", 1),
    RECALLING_IN_VAIN(Phase.EARLY, Mishap.NONE, "RECALLING", "RECALL_FAILED", 1),
    RECALLED(Phase.EARLY, Mishap.NONE, "RECALLED", "RECALLED", 1),
    RECALL_FAILED(Phase.EARLY, Mishap.NONE, "RECALL_FAILED", "RECALL_FAILED", 1),
    /** In bulk, approved later; one payment of each cannot be made. */
    BULK_SENT_AND_TAKEN(Phase.LATE, Mishap.PARKED_AFTER_ANSWER, "SENT", "PARTLY_COMPLETED", 1),
    /** In bulk, nobody had asked yet; approved later. */
    BULK_ACCEPTED(Phase.LATE, Mishap.NONE, "ACCEPTED", "COMPLETED", 1),
    /** In bulk: one payment of each could not be made, and nobody had read which. */
    BULK_PARTLY_COMPLETED(Phase.EARLY, Mishap.NONE, "PARTLY_COMPLETED", "PARTLY_COMPLETED", 1);

    /** More than the account ever holds. */
    static final long BEYOND_THE_ACCOUNT = 6_000_000_000L;

    /** Yen between the amounts of two situations, so that an amount names one command. */
    private static final int SPAN = 1_000;

    /** What the resolver does not look at when the other nodes start: over, a person's, or looked at once a day. */
    private static final Set<String> NOT_DUE = Set.of(
            "NOT_SENT",
            "REJECTED",
            "NOT_EXECUTED",
            "NEEDS_HUMAN",
            "WITHDRAWN",
            "EXPIRED",
            "CANCELLED",
            "FAILED",
            "RETURNED",
            "RECALLED",
            "RECALL_FAILED",
            "SENT_BACK",
            "COMPLETED",
            "PARTLY_COMPLETED");

    private final Phase phase;
    private final Mishap mishap;
    private final String killedIn;
    private final String endsAs;
    private final int executions;

    DrillState(Phase phase, Mishap mishap, String killedIn, String endsAs, int executions) {
        this.phase = phase;
        this.mishap = mishap;
        this.killedIn = killedIn;
        this.endsAs = endsAs;
        this.executions = executions;
    }

    static List<DrillState> of(Phase... phases) {
        return Arrays.stream(values())
                .filter(state -> List.of(phases).contains(state.phase))
                .toList();
    }

    Phase phase() {
        return phase;
    }

    Mishap mishap() {
        return mishap;
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

    /** Whether it leaves when it is submitted again: it never has. */
    boolean leavesLater() {
        return killedIn.equals("INTENDED") || killedIn.equals("NOT_SENT");
    }

    boolean isDueAfterTheKill() {
        return !NOT_DUE.contains(killedIn);
    }

    boolean isBulk() {
        return name().startsWith("BULK_");
    }

    String key(int number) {
        return "drill-" + name() + "-" + number;
    }

    /** In yen; of a bulk transfer the sum. */
    long amount(int number) {
        return (this == FAILED ? BEYOND_THE_ACCOUNT : 0) + (List.of(values()).indexOf(this) + 1L) * SPAN + number;
    }

    static DrillState ofAmount(long yen) {
        return values()[(int) (yen % BEYOND_THE_ACCOUNT / SPAN) - 1];
    }

    /** What a caller hears who submits it. */
    String isToldAtFirst() {
        return switch (mishap) {
            case PARKED_BEFORE_SENT, PARKED_BEFORE_SEND, PARKED_AFTER_ANSWER -> "parked";
            case NEVER_SENT -> "thrown institution.unreachable";
            case REQUEST_LOST, ANSWER_LOST -> "unknown";
            case NONE -> killedIn.equals("REJECTED") ? toldOf(killedIn) : "accepted";
        };
    }

    /**
     * What a caller hears who submits it again when the other nodes have looked at what was due, and a person decided.
     */
    String isToldAfterTheKill() {
        if (this == WAITING_SENT_BACK) {
            return toldOf("SENT_BACK");
        }
        boolean moved = (isDueAfterTheKill() && this != WAITING_EXPIRED) || this == NEEDS_HUMAN_AND_DECIDED;
        return toldOf(moved ? endsAs : killedIn);
    }

    /** What a caller hears who submits it again when all has come to its end. */
    String isToldInTheEnd() {
        return toldOf(endsAs);
    }

    private String toldOf(String state) {
        return switch (state) {
            case "REJECTED" -> "rejected institution.request-refused";
            case "NOT_EXECUTED" -> "rejected institution.not-carried-out";
            case "WITHDRAWN", "EXPIRED", "CANCELLED", "FAILED", "RETURNED", "RECALLED" -> "undone " + state;
            default -> executions == 0 ? "unknown" : "accepted";
        };
    }
}
