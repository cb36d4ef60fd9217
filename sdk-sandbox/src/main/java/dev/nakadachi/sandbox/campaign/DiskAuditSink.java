package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.audit.AuditSink;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An execution log on the disk of a campaign, of which only the newest mark of the ledger is kept for each node. After
 * a failure it refuses everything. One thread at a time.
 */
final class DiskAuditSink implements AuditSink {

    private static final String MARKS = Disk.LOG + "mark/";

    private final Disk disk;
    private final NodeId node;
    private boolean waiting;
    private boolean failed;
    private @Nullable LedgerMark newest;

    DiskAuditSink(Disk disk, NodeId node) {
        this.disk = disk;
        this.node = node;
    }

    @Override
    public void append(AuditEvent event) {
        mustWork();
        waiting = true;
        event.ledgerMark()
                .filter(mark -> newest == null || newest.position() < mark.position())
                .ifPresent(mark -> newest = mark);
    }

    @Override
    public void commit() {
        mustWork();
        if (!waiting) {
            return;
        }
        LedgerMark mark = newest;
        String line = mark == null ? "" : mark.entry().id() + " " + mark.sequence() + " " + mark.position();
        try {
            disk.write(
                    mark == null ? Disk.LOG + "events" : MARKS + node.value(), line.getBytes(StandardCharsets.UTF_8));
            waiting = false;
        } catch (UncheckedIOException e) {
            failed = true;
            throw failure(e);
        }
    }

    @Override
    public List<LedgerMark> ledgerMarks() {
        try {
            return disk.names(MARKS).stream()
                    .flatMap(name -> disk.read(name).stream())
                    .map(DiskAuditSink::mark)
                    .toList();
        } catch (UncheckedIOException e) {
            throw failure(e);
        }
    }

    /** Commits nothing: what is closed without an error was committed. */
    @Override
    public void close() {}

    private static LedgerMark mark(byte[] bytes) {
        List<String> parts = List.of(new String(bytes, StandardCharsets.UTF_8).split(" ", -1));
        return new LedgerMark(new LedgerKey(parts.get(0)), Long.parseLong(parts.get(1)), Long.parseLong(parts.get(2)));
    }

    private void mustWork() {
        if (failed) {
            throw Problem.of(ErrorCode.STORE_FAILED, "the log has failed before")
                    .toException();
        }
    }

    private static RuntimeException failure(UncheckedIOException e) {
        return Problem.of(ErrorCode.STORE_FAILED, "the disk of the campaign failed")
                .toException(e);
    }
}
