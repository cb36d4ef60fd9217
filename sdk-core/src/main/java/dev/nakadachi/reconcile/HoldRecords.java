package dev.nakadachi.reconcile;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.audit.AuditEventBuilder;
import dev.nakadachi.audit.AuditKind;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.audit.AuditValue;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerMark;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What the execution log is told about holds; durable when a method returns. */
final class HoldRecords {

    private static final int CALL_BYTES = 16;

    private final AuditTrail log;
    private final Host host;

    HoldRecords(AuditTrail log, Host host) {
        this.log = log;
        this.host = host;
    }

    List<LedgerMark> known() {
        return log.ledgerMarks();
    }

    /** The ledger holds what the log knows; told so that each chain of the log knows a step. */
    void compared(LedgerMark newest) {
        write(event(AuditKind.LEDGER_COMPARED).ledgerMark(newest));
    }

    void begun(HoldReason reason, Instant since, LedgerMark mark) {
        write(event(AuditKind.RECONCILE_BEGUN)
                .ledgerMark(mark)
                .with("reason", AuditValue.text(reason.name().toLowerCase(Locale.ROOT)))
                .with("since", AuditValue.time(since)));
    }

    void begun(UserId by, Instant since, LedgerMark mark) {
        write(event(AuditKind.RECONCILE_BEGUN)
                .user(log.pseudonymOf(by))
                .ledgerMark(mark)
                .with("reason", AuditValue.text(HoldReason.ASKED.name().toLowerCase(Locale.ROOT)))
                .with("since", AuditValue.time(since)));
    }

    void said(AuditKind kind, UserId by, LedgerMark mark) {
        write(event(kind).user(log.pseudonymOf(by)).ledgerMark(mark));
    }

    void released(HeldPlace place, UserId by, LedgerMark mark) {
        write(about(place).user(log.pseudonymOf(by)).ledgerMark(mark).with("proven", AuditValue.flag(false)));
    }

    void releasedByProof(HeldPlace place, LedgerMark mark) {
        write(about(place).ledgerMark(mark).with("proven", AuditValue.flag(true)));
    }

    private AuditEventBuilder about(HeldPlace place) {
        return event(AuditKind.RECONCILE_RELEASED)
                .institution(place.institution())
                .environment(place.environment());
    }

    private AuditEventBuilder event(AuditKind kind) {
        byte[] random = new byte[CALL_BYTES];
        host.nextBytes(random);
        CorrelationId call = new CorrelationId(HexFormat.of().formatHex(random));
        return AuditEvent.builder(kind, host.now(), call);
    }

    private void write(AuditEventBuilder event) {
        log.append(event.build());
        log.commit();
    }
}
