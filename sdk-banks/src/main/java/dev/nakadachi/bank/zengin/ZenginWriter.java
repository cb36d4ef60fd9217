package dev.nakadachi.bank.zengin;

import dev.nakadachi.error.Rule;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.Objects;

/**
 * Writes a file of orders line by line, in constant memory; the totals of the trailer are its own. A file without
 * {@link #finish} has no trailer and no end, and no bank takes it. Not thread-safe.
 *
 * @param <L> the data record
 */
public final class ZenginWriter<L> {

    private static final int BUFFER = 1 << 16;

    private static final Rule<Boolean> OPEN =
            Rule.of("ZenginWriter", "is not finished", "write the line before finish()", finished -> !finished);

    private final WriteRun<L, ?> run;
    private final FindingLog log;
    private boolean finished;

    private ZenginWriter(WriteRun<L, ?> run, FindingLog log) {
        this.run = run;
        this.log = log;
    }

    static <L, T> ZenginWriter<L> start(OrderFormat<L, T> format, OutputStream out, Values header, RecordEnd end) {
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(end, "end");
        FindingLog log = new FindingLog();
        WriteRun<L, T> run = new WriteRun<>(format, new BufferedOutputStream(out, BUFFER), end, log);
        run.makeHeader(header);
        log.throwIfAny();
        run.put();
        return new ZenginWriter<>(run, log);
    }

    /**
     * Writes a line.
     *
     * @param line the line
     * @throws dev.nakadachi.error.InvalidInputException with every finding of the line; nothing of it is written, and
     *     another line may follow
     * @throws java.io.UncheckedIOException when the stream fails
     */
    public void write(L line) {
        OPEN.check(finished);
        Values values = run.valuesOf(Objects.requireNonNull(line, "line"));
        run.makeLine(values);
        log.throwIfAny();
        run.countLine(values);
        run.put();
    }

    /**
     * Writes trailer and end, and flushes the stream. It is not closed.
     *
     * @throws dev.nakadachi.error.InvalidInputException when there was no line
     * @throws java.io.UncheckedIOException when the stream fails
     */
    public void finish() {
        OPEN.check(finished);
        run.makeTrailer();
        log.throwIfAny();
        run.put();
        run.makeEnd();
        run.put();
        finished = true;
        run.flush();
    }

    @Override
    public String toString() {
        return finished ? "ZenginWriter[finished]" : "ZenginWriter[open]";
    }
}
