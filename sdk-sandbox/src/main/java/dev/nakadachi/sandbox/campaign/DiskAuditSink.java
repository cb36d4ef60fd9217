package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.audit.AuditSink;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An execution log on the disk of a campaign. After a failure it refuses everything. One thread at a time. */
final class DiskAuditSink implements AuditSink {

    private final Disk disk;
    private final StringBuilder waiting = new StringBuilder();
    private boolean failed;

    DiskAuditSink(Disk disk) {
        this.disk = disk;
    }

    @Override
    public void append(AuditEvent event) {
        mustWork();
        waiting.append(event.kind()).append(' ').append(event.call()).append('\n');
    }

    @Override
    public void commit() {
        mustWork();
        if (waiting.isEmpty()) {
            return;
        }
        try {
            disk.write("log/last", waiting.toString().getBytes(StandardCharsets.UTF_8));
            waiting.setLength(0);
        } catch (UncheckedIOException e) {
            failed = true;
            throw Problem.of(ErrorCode.STORE_FAILED, "the disk of the campaign failed")
                    .toException(e);
        }
    }

    /** Commits nothing: what is closed without an error was committed. */
    @Override
    public void close() {}

    private void mustWork() {
        if (failed) {
            throw Problem.of(ErrorCode.STORE_FAILED, "the log has failed before").toException();
        }
    }
}
