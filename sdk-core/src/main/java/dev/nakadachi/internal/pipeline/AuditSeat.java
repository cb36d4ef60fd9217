package dev.nakadachi.internal.pipeline;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.audit.AuditEventBuilder;
import dev.nakadachi.audit.AuditKind;
import dev.nakadachi.audit.AuditResult;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.operation.Safety;
import dev.nakadachi.safeguard.CallScope;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The call's records in the execution log: one when it begins, one when it is over, and of an UNSAFE call one before
 * each attempt leaves. Without a durable record before, no UNSAFE call goes on; a read goes on without one, and the
 * loss is warned of, because an answer to a question harms nobody. What fails after the call changes nothing of its
 * outcome: the sink then refuses the next UNSAFE call by itself.
 */
final class AuditSeat {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.audit");

    private final Optional<AuditTrail> trail;
    private final Host host;
    private final EnvironmentId environment;

    AuditSeat(Optional<AuditTrail> trail, Host host, EnvironmentId environment) {
        this.trail = trail;
        this.host = host;
        this.environment = environment;
    }

    void open(CallScope scope, Safety safety, CorrelationId call) {
        if (safety != Safety.UNSAFE) {
            trail.ifPresent(log -> attempt(() -> log.append(
                    event(log, AuditKind.CALL_OPENED, scope, safety, call).build())));
            return;
        }
        AuditTrail log = trail.orElseThrow(() -> Problem.of(ErrorCode.AUDIT_MISSING, "no execution log is configured")
                .toException());
        log.append(event(log, AuditKind.CALL_OPENED, scope, safety, call).build());
        log.commit();
    }

    /**
     * Tells where SENT stands in the ledger, durably, before a byte leaves: what a ledger may have lost is then never
     * more than what the log knows.
     */
    void sent(CallScope scope, CorrelationId call, int attempt, LedgerMark mark) {
        trail.ifPresent(log -> {
            log.append(event(log, AuditKind.ATTEMPT, scope, Safety.UNSAFE, call)
                    .attempt(attempt)
                    .ledgerMark(mark)
                    .build());
            log.commit();
        });
    }

    /** Tells the same of a command that no call carries. */
    void handedOver(CallScope scope, CorrelationId hand, LedgerMark mark) {
        trail.ifPresent(log -> {
            log.append(event(log, AuditKind.HANDED_OVER, scope, Safety.UNSAFE, hand)
                    .ledgerMark(mark)
                    .build());
            log.commit();
        });
    }

    void close(CallScope scope, Safety safety, CorrelationId call, Ending ending) {
        trail.ifPresent(log -> attempt(() -> {
            log.append(closing(log, scope, safety, call, ending));
            if (safety == Safety.UNSAFE) {
                log.commit();
            }
        }));
    }

    private AuditEvent closing(AuditTrail log, CallScope scope, Safety safety, CorrelationId call, Ending ending) {
        AuditEventBuilder event =
                event(log, AuditKind.CALL_CLOSED, scope, safety, call).result(ending.result(safety));
        if (ending.attempts() > 0) {
            event.attempt(ending.attempts());
        }
        ending.read().ifPresent(step -> event.ledgerStep(step.entry(), step.sequence()));
        ending.mark().ifPresent(event::ledgerMark);
        ending.status().ifPresent(event::httpStatus);
        ending.problem().flatMap(Problem::answer).flatMap(ProviderAnswer::code).ifPresent(event::providerCode);
        return event.build();
    }

    private AuditEventBuilder event(
            AuditTrail log, AuditKind kind, CallScope scope, Safety safety, CorrelationId call) {
        return AuditEvent.builder(kind, host.now(), call)
                .institution(scope.institution())
                .environment(environment)
                .tenant(scope.tenant())
                .operation(scope.operation().value())
                .safety(safety.name().toLowerCase(Locale.ROOT))
                .user(log.pseudonymOf(scope.user()))
                .grant(scope.grant());
    }

    private static void attempt(Runnable write) {
        try {
            write.run();
        } catch (RuntimeException | Error failed) {
            String what = failed instanceof NakadachiException known
                    ? known.problem().code().value()
                    : failed.getClass().getName();
            LogLine.write(() -> LOG.warn("a record of the execution log was lost: {}", what));
        }
    }

    /** The step that an entry of the ledger had last when it was read. */
    record ReadStep(LedgerKey entry, long sequence) {}

    /** How a call ended. */
    record Ending(
            int attempts,
            Optional<Integer> status,
            Optional<Problem> problem,
            Optional<LedgerMark> mark,
            Optional<ReadStep> read) {

        AuditResult result(Safety safety) {
            return problem.map(what -> resultOf(safety, what)).orElse(AuditResult.OK);
        }

        private static AuditResult resultOf(Safety safety, Problem problem) {
            return safety == Safety.UNSAFE && problem.execution() == Execution.MAY_HAVE_EXECUTED
                    ? AuditResult.UNKNOWN
                    : AuditResult.failed(problem.code());
        }
    }
}
