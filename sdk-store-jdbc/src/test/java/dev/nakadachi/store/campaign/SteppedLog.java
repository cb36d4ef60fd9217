package dev.nakadachi.store.campaign;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.audit.AuditSink;
import dev.nakadachi.ledger.LedgerMark;
import java.util.List;

/** A log of which every commit is a step, named by the event that it makes durable. One thread writes to it. */
public final class SteppedLog implements AuditSink {

    private final AuditSink sink;
    private final Steps steps;
    private String newest = "nothing";

    public SteppedLog(AuditSink sink, Steps steps) {
        this.sink = sink;
        this.steps = steps;
    }

    @Override
    public void append(AuditEvent event) {
        newest = event.kind().toString();
        sink.append(event);
    }

    @Override
    public void commit() {
        steps.around("log " + newest, () -> {
            sink.commit();
            return newest;
        });
    }

    @Override
    public List<LedgerMark> ledgerMarks() {
        return sink.ledgerMarks();
    }

    @Override
    public void close() {
        sink.close();
    }
}
