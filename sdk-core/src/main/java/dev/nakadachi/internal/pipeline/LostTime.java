package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.reconcile.ReconcileFirst;

/**
 * The time before the newest hold, in force or over: the ledger may have lost what a command of then did last, and no
 * release gives it back. So what looks as if it never left may have left.
 */
final class LostTime {

    private final LedgerBook book;
    private final Host host;

    LostTime(LedgerBook book, Host host) {
        this.book = book;
        this.host = host;
    }

    /** Whether a command looks as if it never left, and is from that time: its first step counts, none is undone. */
    boolean covers(LedgerEntry entry) {
        return entry.last().state().isUnsent()
                && ReconcileFirst.newest(book.ledger(), host)
                        .filter(hold ->
                                hold.mayHaveLostStepsSince(entry.steps().get(0).at()))
                        .isPresent();
    }

    /** What becomes of it: it is UNKNOWN, and never leaves again. */
    static StepContent doubt() {
        return StepContent.empty()
                .with(Problem.of(
                                ErrorCode.RECONCILE_FIRST,
                                "nothing was sent: the ledger was put back after this command began, which may have"
                                        + " left since; only the institution knows")
                        .withExecution(Execution.MAY_HAVE_EXECUTED));
    }
}
