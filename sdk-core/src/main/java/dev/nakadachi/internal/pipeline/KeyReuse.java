package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
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

    /** Not NOT_SENT: its key may leave again, from a queue of retries that still holds the first content. */
    private static final Set<LedgerState> NOTHING_MOVES = Set.of(LedgerState.REJECTED, LedgerState.NOT_EXECUTED);

    private static final String BY_CALL = "a command of a call";

    private KeyReuse() {}

    /** Refuses another content than that of the first step, and the same one that leaves by another way. */
    static void refuse(LedgerEntry entry, StepContent first, StepContent own) {
        byte[] recorded = first.bytes(StepContent.DIGEST).orElse(new byte[0]);
        if (!MessageDigest.isEqual(recorded, own.bytes(StepContent.DIGEST).orElseThrow())) {
            throw refusal(entry.last().state(), "another content");
        }
        if (isOfCall(first) != isOfCall(own)) {
            throw refusal(entry.last().state(), isOfCall(first) ? BY_CALL : "what leaves by another way than a call");
        }
    }

    /** Refuses what a call carries: where its payments would be read there are none, so nothing would be asked. */
    static void refuseOfCall(LedgerEntry entry, StepContent first) {
        if (isOfCall(first)) {
            throw refusal(entry.last().state(), BY_CALL);
        }
    }

    private static boolean isOfCall(StepContent first) {
        return first.text(StepContent.PORTIONS).isEmpty();
    }

    private static NakadachiException refusal(LedgerState state, String what) {
        return NOTHING_MOVES.contains(state)
                ? Problem.of(ErrorCode.KEY_REUSED, "this key was used for " + what + ", which was not carried out")
                        .toException()
                : Problem.of(
                                ErrorCode.KEY_REUSED,
                                "this key was used for " + what + ", which may have been carried out, or may yet be:"
                                        + " find out first")
                        .withExecution(Execution.MAY_HAVE_EXECUTED)
                        .toException();
    }
}
