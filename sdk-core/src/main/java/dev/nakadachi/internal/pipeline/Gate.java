package dev.nakadachi.internal.pipeline;

import dev.nakadachi.internal.jvm.JvmGuard;
import dev.nakadachi.operation.Safety;

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

    <I, O> void pass(CallState<I, O> call) {
        Preparation.refuseStopped(parts.stopSwitch(), call.scope);
        if (call.operation.safety() != Safety.UNSAFE) {
            call.mayHaveLeft |= call.operation.safety() == Safety.IDEMPOTENT;
            return;
        }
        JvmGuard.ofThisJvm().unsafeRefusal().ifPresent(problem -> {
            throw problem.toException();
        });
        call.ledger().ifPresent(seat -> {
            preparation.refuseHeld(call, seat);
            seat.sent();
            seat.mark().ifPresent(sent -> audit.sent(call.scope, call.correlation, call.attempts, sent));
        });
        call.mayHaveLeft = true;
        // What an earlier attempt was refused with says nothing about this one.
        call.problem = null;
    }
}
