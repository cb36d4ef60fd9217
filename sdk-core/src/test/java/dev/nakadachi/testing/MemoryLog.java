package dev.nakadachi.testing;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.audit.AuditSink;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.audit.Pseudonym;
import dev.nakadachi.audit.Pseudonyms;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerMark;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** An execution log in memory, of which only what was committed counts; fails when told to. */
public final class MemoryLog implements AuditSink {

    private final List<AuditEvent> events = new CopyOnWriteArrayList<>();
    private volatile int committed;
    private volatile boolean appendsFail;
    private volatile boolean commitsFail;

    /** The log over it. */
    public AuditTrail trail() {
        return AuditTrail.of(this, new Plain());
    }

    /** No event is taken from here on. */
    public void failAppends() {
        appendsFail = true;
    }

    /** No commit succeeds from here on. */
    public void failCommits() {
        commitsFail = true;
    }

    /** Works again. */
    public void repair() {
        appendsFail = false;
        commitsFail = false;
    }

    /** What is durable, of one kind. */
    public List<AuditEvent> durable(String kind) {
        return events.subList(0, committed).stream()
                .filter(event -> event.kind().value().equals(kind))
                .toList();
    }

    @Override
    public void append(AuditEvent event) {
        failWhen(appendsFail);
        events.add(event);
    }

    @Override
    public void commit() {
        failWhen(commitsFail);
        committed = events.size();
    }

    @Override
    public List<LedgerMark> ledgerMarks() {
        return events.stream()
                .map(AuditEvent::ledgerMark)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void close() {}

    private static void failWhen(boolean failing) {
        if (failing) {
            throw Problem.of(ErrorCode.STORE_FAILED, "the disk of the log is full")
                    .toException();
        }
    }

    /** Names users by their number of letters, which is enough to tell that it was asked. */
    private static final class Plain implements Pseudonyms {

        @Override
        public Pseudonym of(UserId user) {
            return new Pseudonym(
                    "u-" + String.format(Locale.ROOT, "%032x", user.value().length()));
        }

        @Override
        public void forget(UserId user) {}

        @Override
        public void close() {}
    }
}
