package dev.nakadachi.followup;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.audit.AuditKind;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.audit.AuditValue;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerMark;
import java.util.HexFormat;

/**
 * What the execution log is told of a person's decision; durable when written.
 *
 * @param log the log
 * @param environment where the command went
 * @param host clock and chance
 */
record DecisionRecord(AuditTrail log, EnvironmentId environment, Host host) {

    private static final int CALL_BYTES = 16;

    void write(TrackedCommand command, LedgerMove move, UserId by, LedgerMark mark) {
        byte[] random = new byte[CALL_BYTES];
        host.nextBytes(random);
        log.append(AuditEvent.builder(
                        AuditKind.COMMAND_DECIDED,
                        host.now(),
                        new CorrelationId(HexFormat.of().formatHex(random)))
                .institution(command.institution())
                .environment(environment)
                .tenant(command.tenant())
                .operation(command.operation().value())
                .user(log.pseudonymOf(by))
                .ledgerMark(mark)
                .with("state", AuditValue.text(move.state().value()))
                .build());
        log.commit();
    }
}
