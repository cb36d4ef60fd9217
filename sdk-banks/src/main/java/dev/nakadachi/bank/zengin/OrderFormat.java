package dev.nakadachi.bank.zengin;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A format of orders, which is written and read. See {@link Zengin} for the formats. Immutable and thread-safe.
 *
 * @param <L> its data record
 * @param <T> its trailer
 */
public final class OrderFormat<L, T> {

    private final ZenginFormat<OrderHeader, L, T> reading;
    private final OrderLayout line;
    private final OrderLayout trailer;
    private final Function<L, Values> valuesOf;

    OrderFormat(
            ZenginFormat<OrderHeader, L, T> reading,
            OrderLayout line,
            OrderLayout trailer,
            Function<L, Values> valuesOf) {
        this.reading = reading;
        this.line = line;
        this.trailer = trailer;
        this.valuesOf = valuesOf;
    }

    /**
     * The same format at a bank that does not keep a rule: what breaks it is no finding, read or written.
     *
     * @param rule the rule
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when a record cannot be read without the rule
     */
    public OrderFormat<L, T> accepting(ZenginRule rule) {
        return new OrderFormat<>(reading.accepting(rule), line, trailer, valuesOf);
    }

    /**
     * The format for those who read every format alike.
     *
     * @return the format, with the same rules accepted
     */
    public ZenginFormat<OrderHeader, L, T> reading() {
        return reading;
    }

    /**
     * Reads a file that must be in order; see {@link ZenginFormat#read}.
     *
     * @param in the file; not closed
     * @param dates the decision on years
     * @param sink where the records go
     * @return what the reading came to
     * @throws dev.nakadachi.error.InvalidInputException with every finding, the first 1,000 of them one by one
     * @throws java.io.UncheckedIOException when the stream fails
     */
    public ReadSummary read(InputStream in, DateReading dates, ZenginSink<OrderHeader, L, T> sink) {
        return reading.read(in, dates, sink);
    }

    /**
     * Reads a file as far as it can be read; see {@link ZenginFormat#readReporting}.
     *
     * @param in the file; not closed
     * @param dates the decision on years
     * @param sink where the records go
     * @param findings what breaks a rule
     * @return what the reading came to
     * @throws java.io.UncheckedIOException when the stream fails
     */
    public ReadSummary readReporting(
            InputStream in,
            DateReading dates,
            ZenginSink<OrderHeader, L, T> sink,
            Consumer<? super ZenginFinding> findings) {
        return reading.readReporting(in, dates, sink, findings);
    }

    /**
     * Starts a file with its header.
     *
     * @param out where it goes; buffered, flushed by {@link ZenginWriter#finish}, not closed
     * @param header the header
     * @param end what stands behind each record
     * @return a writer for the lines
     * @throws dev.nakadachi.error.InvalidInputException with every finding of the header; nothing is written
     * @throws java.io.UncheckedIOException when the stream fails
     */
    public ZenginWriter<L> writer(OutputStream out, OrderHeader header, RecordEnd end) {
        return ZenginWriter.start(this, out, header.values(), end);
    }

    /**
     * What a writer would refuse, all of it, before a byte is written.
     *
     * @param header the header
     * @param lines the lines
     * @param end what shall stand behind each record, which moves the bytes that findings name
     * @return the findings, the first 1,000; empty for a file in order
     */
    public List<ZenginFinding> check(OrderHeader header, Iterable<? extends L> lines, RecordEnd end) {
        FindingLog log = new FindingLog();
        check(header.values(), lines, Objects.requireNonNull(end, "end"), log);
        return log.kept();
    }

    void check(Values header, Iterable<? extends L> lines, RecordEnd end, FindingLog log) {
        WriteRun<L, T> run = new WriteRun<>(this, OutputStream.nullOutputStream(), end, log);
        run.makeHeader(header);
        run.put();
        for (L each : lines) {
            Values values = valuesOf(each);
            run.makeLine(values);
            run.countLine(values);
            run.put();
        }
        run.makeTrailer();
    }

    OrderLayout line() {
        return line;
    }

    OrderLayout trailer() {
        return trailer;
    }

    Values valuesOf(L model) {
        return valuesOf.apply(model);
    }

    @Override
    public String toString() {
        return "OrderFormat[" + reading + "]";
    }
}
