package dev.nakadachi.internal.pipeline;

import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.LedgerState;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What becomes of a call's word, when others have recorded something behind its SENT. Only the call heard the
 * institution, so what it heard is never dropped where the ledger says otherwise. Pure.
 */
enum Belated {
    /** Nobody knew anything yet: it is recorded. */
    RECORD,
    /** What was recorded says the same, or more. */
    STANDS,
    /** Both cannot be true: a person has to decide. */
    CONTRADICTS;

    private static final Set<LedgerState> DOUBT = Set.of(LedgerState.UNKNOWN, LedgerState.NEEDS_HUMAN);
    private static final Set<LedgerState> REFUSED =
            Set.of(LedgerState.UNKNOWN, LedgerState.REJECTED, LedgerState.NOT_EXECUTED);

    /**
     * Decides.
     *
     * @param learnt what the call learnt: ACCEPTED, REJECTED, NOT_SENT or UNKNOWN
     * @param content what it has to say of it
     * @param since the states behind its own SENT, in their order
     */
    static Belated of(LedgerState learnt, StepContent content, List<LedgerState> since) {
        if (since.isEmpty()) {
            return RECORD;
        }
        if (learnt.equals(LedgerState.UNKNOWN)) {
            return content.answer().isPresent() ? unreadable(since) : lost(since);
        }
        if (DOUBT.containsAll(since)) {
            return RECORD;
        }
        Predicate<LedgerState> agrees = learnt.equals(LedgerState.ACCEPTED) ? Belated::isOfTaken : REFUSED::contains;
        return since.stream().allMatch(agrees) ? STANDS : CONTRADICTS;
    }

    /** It may have left as late as now, so what was proven of it before is not proven any more. */
    private static Belated lost(List<LedgerState> since) {
        boolean known = last(since).equals(LedgerState.NEEDS_HUMAN)
                || since.stream().allMatch(state -> isOfTaken(state) || DOUBT.contains(state));
        return known ? STANDS : CONTRADICTS;
    }

    /** The answer may hold what a person, or who asks the institution, needs. */
    private static Belated unreadable(List<LedgerState> since) {
        if (last(since).equals(LedgerState.NEEDS_HUMAN)) {
            return CONTRADICTS;
        }
        return DOUBT.containsAll(since) ? RECORD : lost(since);
    }

    private static boolean isOfTaken(LedgerState state) {
        boolean taken = state.equals(LedgerState.ACCEPTED) || LedgerState.ACCEPTED.mayLeadTo(state);
        return state.equals(LedgerState.UNKNOWN) || (taken && !state.equals(LedgerState.NEEDS_HUMAN));
    }

    private static LedgerState last(List<LedgerState> since) {
        return since.get(since.size() - 1);
    }
}
