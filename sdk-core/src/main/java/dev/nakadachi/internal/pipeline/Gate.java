package dev.nakadachi.internal.pipeline;

import dev.nakadachi.internal.jvm.JvmGuard;
import dev.nakadachi.operation.Safety;
import java.util.Optional;

/** GATE: the last look before a byte may leave. */
final class Gate {

    private final PipelineParts parts;
    private final AuditSeat audit;
    private final Preparation preparation;

    Gate(PipelineParts parts) {
        this.parts = parts;
        this.preparation = new Preparation(parts);
        this.audit =
                new AuditSeat(parts.audit(), parts.host(), parts.endpoints().environment());
    }

    /** False where others know of the command by now, and the call has no further attempt. */
    <I, O> boolean pass(CallState<I, O> call) {
        Preparation.refuseStopped(parts.stopSwitch(), call.scope);
        if (call.operation.safety() != Safety.UNSAFE) {
            call.mayHaveLeft |= call.operation.safety() == Safety.IDEMPOTENT;
            return true;
        }
        JvmGuard.ofThisJvm().unsafeRefusal().ifPresent(problem -> {
            throw problem.toException();
        });
        Optional<LedgerSeat<I, O>> ledger = call.ledger();
        if (ledger.isPresent()) {
            LedgerSeat<I, O> seat = ledger.get();
            preparation.refuseHeld(call, seat);
            if (!seat.leaves()) {
                return false;
            }
            seat.mark().ifPresent(sent -> audit.sent(call.scope, call.correlation, call.attempts, sent));
        }
        call.mayHaveLeft = true;
        // What an earlier attempt was refused with says nothing about this one.
        call.problem = null;
        return true;
    }
}
