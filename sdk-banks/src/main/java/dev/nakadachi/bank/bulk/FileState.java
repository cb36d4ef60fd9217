package dev.nakadachi.bank.bulk;

import dev.nakadachi.ledger.LedgerState;
import java.util.Arrays;

/** How far a file of orders is, by the caller's word: the SDK sees no file leave. New constants may be added. */
public enum FileState {
    /** It was written and recorded. No money can move by it yet. */
    WRITTEN,
    /** It may be with the bank from here on, and must not be handed over again. */
    HANDED_OVER,
    /** It was not handed over after all, by the word of who was to do it: it may be handed over. */
    NOT_HANDED_OVER,
    /** The bank has said that it took the file. */
    TAKEN,
    /** The bank has said that it refused the whole file. Another file needs another key. */
    REFUSED,
    /**
     * Nobody knows whether it was handed over: the ledger holds it as written, or as not handed over, and was put back
     * to an older copy since. It is never handed over under this key; ask the bank, and write what it does not have
     * under another one.
     */
    MAYBE_HANDED_OVER,
    /** A state of a later version. */
    UNKNOWN;

    LedgerState recorded() {
        return switch (this) {
            case WRITTEN -> LedgerState.INTENDED;
            case HANDED_OVER -> LedgerState.SENT;
            case NOT_HANDED_OVER -> LedgerState.NOT_SENT;
            case TAKEN -> LedgerState.ACCEPTED;
            case REFUSED -> LedgerState.REJECTED;
            case MAYBE_HANDED_OVER, UNKNOWN -> LedgerState.UNKNOWN;
        };
    }

    static FileState of(LedgerState state) {
        return Arrays.stream(values())
                .filter(file -> file.recorded().equals(state))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Its bytes may be given out: nobody has handed it over, or nobody any more. */
    boolean mayLeave() {
        return this == WRITTEN || this == NOT_HANDED_OVER;
    }
}
