package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerState;
import java.security.MessageDigest;
import java.util.Set;

/**
 * Whether a key comes back with the content that it was used for. Often another content is the same payment, with a
 * date that was computed anew; so what became of the first one decides whether a new key may be taken.
 */
final class KeyReuse {

    private static final Set<LedgerState> NOTHING_MOVED =
            Set.of(LedgerState.NOT_SENT, LedgerState.REJECTED, LedgerState.NOT_EXECUTED);

    private final LedgerBook book;
    private final Host host;

    KeyReuse(LedgerBook book, Host host) {
        this.book = book;
        this.host = host;
    }

    /** Refuses another content than that of the first step. */
    void refuse(LedgerEntry entry, StepContent first, StepContent own) {
        byte[] recorded = first.bytes(StepContent.DIGEST).orElse(new byte[0]);
        if (!MessageDigest.isEqual(recorded, own.bytes(StepContent.DIGEST).orElseThrow())) {
            throw LedgerSeat.doubtful(() -> refusal(entry));
        }
    }

    private NakadachiException refusal(LedgerEntry entry) {
        boolean nothingMoved = NOTHING_MOVED.contains(entry.last().state()) && !new LostTime(book, host).covers(entry);
        return nothingMoved
                ? Problem.of(ErrorCode.KEY_REUSED, "this key was used for another content, which was not carried out")
                        .toException()
                : Problem.of(
                                ErrorCode.KEY_REUSED,
                                "this key was used for another content, which may have been carried out: find out first")
                        .withExecution(Execution.MAY_HAVE_EXECUTED)
                        .toException();
    }
}
