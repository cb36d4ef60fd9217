package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.sandbox.campaign.Subject.Word;
import java.util.Map;
import java.util.Set;

/** What the states of this SDK's ledger tell a caller. */
final class LedgerWords {

    private static final Set<LedgerState> NOT_PAID = Set.of(
            LedgerState.REJECTED,
            LedgerState.NOT_EXECUTED,
            LedgerState.WITHDRAWN,
            LedgerState.EXPIRED,
            LedgerState.CANCELLED,
            LedgerState.FAILED,
            LedgerState.RETURNED,
            LedgerState.RECALLED);
    private static final Map<LedgerState, Word> OTHERS = Map.of(
            LedgerState.SENT, Word.OPEN,
            LedgerState.UNKNOWN, Word.OPEN,
            LedgerState.NEEDS_HUMAN, Word.NEEDS_HUMAN,
            LedgerState.COMPLETED, Word.PAID);

    private LedgerWords() {}

    /** All that remain are states of what the bank has and has not ended. */
    static Word of(LedgerState state) {
        if (state.isUnsent()) {
            return Word.NOT_SENT;
        }
        return NOT_PAID.contains(state) ? Word.NOT_PAID : OTHERS.getOrDefault(state, Word.TAKEN);
    }
}
