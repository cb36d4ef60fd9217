package dev.nakadachi.ledger;

import static dev.nakadachi.ledger.LedgerState.ACCEPTED;
import static dev.nakadachi.ledger.LedgerState.AWAITING_APPROVAL;
import static dev.nakadachi.ledger.LedgerState.CANCELLED;
import static dev.nakadachi.ledger.LedgerState.COMPLETED;
import static dev.nakadachi.ledger.LedgerState.EXPIRED;
import static dev.nakadachi.ledger.LedgerState.FAILED;
import static dev.nakadachi.ledger.LedgerState.INTENDED;
import static dev.nakadachi.ledger.LedgerState.IN_PROCESS;
import static dev.nakadachi.ledger.LedgerState.NEEDS_HUMAN;
import static dev.nakadachi.ledger.LedgerState.NOT_EXECUTED;
import static dev.nakadachi.ledger.LedgerState.NOT_SENT;
import static dev.nakadachi.ledger.LedgerState.PARTLY_COMPLETED;
import static dev.nakadachi.ledger.LedgerState.RECALLED;
import static dev.nakadachi.ledger.LedgerState.RECALLING;
import static dev.nakadachi.ledger.LedgerState.RECALL_FAILED;
import static dev.nakadachi.ledger.LedgerState.REJECTED;
import static dev.nakadachi.ledger.LedgerState.RETURNED;
import static dev.nakadachi.ledger.LedgerState.SCHEDULED;
import static dev.nakadachi.ledger.LedgerState.SENT;
import static dev.nakadachi.ledger.LedgerState.SENT_BACK;
import static dev.nakadachi.ledger.LedgerState.UNKNOWN;
import static dev.nakadachi.ledger.LedgerState.WITHDRAWN;
import static java.util.Map.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The state machine of a command, as one table. */
final class Transitions {

    private static final Set<LedgerState> RETURNS = Set.of(RETURNED, RECALLING, RECALLED, RECALL_FAILED);
    private static final Set<LedgerState> ENDS = and(RETURNS, COMPLETED, PARTLY_COMPLETED, FAILED);
    private static final Set<LedgerState> ON_ITS_WAY = and(ENDS, SCHEDULED, IN_PROCESS, CANCELLED);
    private static final Set<LedgerState> TAKEN =
            and(ON_ITS_WAY, AWAITING_APPROVAL, SENT_BACK, WITHDRAWN, EXPIRED, NEEDS_HUMAN);

    /**
     * A call that is under way may learn the truth after somebody else had noted UNKNOWN; a state that the institution
     * reported is never taken back to what a reply said. What did not leave is intended once more by who submits it
     * again, and is sent without that by who hands a file over. What is intended in a ledger that was put back may have
     * left since. What contradicts even an end is a person's.
     */
    private static final Map<LedgerState, Set<LedgerState>> TABLE = Map.ofEntries(
            entry(INTENDED, Set.of(SENT, NOT_SENT, UNKNOWN)),
            entry(NOT_SENT, Set.of(INTENDED, SENT, UNKNOWN)),
            entry(SENT, Set.of(NOT_SENT, ACCEPTED, REJECTED, UNKNOWN)),
            entry(UNKNOWN, and(TAKEN, NOT_SENT, ACCEPTED, REJECTED, NOT_EXECUTED)),
            entry(NEEDS_HUMAN, and(TAKEN, ACCEPTED, REJECTED, NOT_EXECUTED)),
            entry(ACCEPTED, TAKEN),
            entry(AWAITING_APPROVAL, TAKEN),
            entry(SENT_BACK, and(ON_ITS_WAY, AWAITING_APPROVAL, WITHDRAWN, EXPIRED, NEEDS_HUMAN)),
            entry(SCHEDULED, and(ON_ITS_WAY, NEEDS_HUMAN)),
            entry(IN_PROCESS, and(ENDS, CANCELLED, NEEDS_HUMAN)),
            entry(COMPLETED, and(RETURNS, PARTLY_COMPLETED, NEEDS_HUMAN)),
            entry(PARTLY_COMPLETED, and(RETURNS, NEEDS_HUMAN)),
            entry(RECALLING, Set.of(RECALLED, RECALL_FAILED, RETURNED, NEEDS_HUMAN)),
            entry(REJECTED, Set.of(NEEDS_HUMAN)),
            entry(NOT_EXECUTED, Set.of(NEEDS_HUMAN)),
            entry(WITHDRAWN, Set.of(NEEDS_HUMAN)),
            entry(EXPIRED, Set.of(NEEDS_HUMAN)),
            entry(CANCELLED, Set.of(NEEDS_HUMAN)),
            entry(FAILED, Set.of(NEEDS_HUMAN)),
            entry(RETURNED, Set.of(NEEDS_HUMAN)),
            entry(RECALLED, Set.of(NEEDS_HUMAN)),
            entry(RECALL_FAILED, Set.of(NEEDS_HUMAN)));

    private Transitions() {}

    static boolean lead(LedgerState from, LedgerState to) {
        return !from.equals(to) && TABLE.getOrDefault(from, Set.of()).contains(to);
    }

    private static Set<LedgerState> and(Set<LedgerState> some, LedgerState... more) {
        Set<LedgerState> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
