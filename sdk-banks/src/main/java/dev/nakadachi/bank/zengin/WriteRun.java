package dev.nakadachi.bank.zengin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** One writing of a file of orders. A record is made first and put out by its own step, so that it can be refused. */
final class WriteRun<L, T> {

    private final OrderFormat<L, T> format;
    private final FormatSpec<OrderHeader, L, T> spec;
    private final Scrutiny record;
    private final OutputStream out;
    private final RecordEnd end;
    private final Running running;
    private long number;
    private long offset;
    private long lines;

    WriteRun(OrderFormat<L, T> format, OutputStream out, RecordEnd end, FindingLog log) {
        this.format = format;
        this.spec = format.reading().spec();
        // A writer reads no dates; the decision is any.
        this.record =
                new Scrutiny(spec.length(), DateReading.ANY, format.reading().accepted(), log);
        this.out = out;
        this.end = end;
        this.running = new Running(spec.tallies());
    }

    void makeHeader(Values header) {
        header.set(spec.typeField(), spec.type());
        make(OrderFields.HEADER, header);
    }

    void makeLine(Values line) {
        make(format.line(), line);
        if (!record.isSpoiled()) {
            running.judgeRoomFor(line, record);
        }
    }

    /** Counts the line that was made. */
    void countLine(Values line) {
        lines++;
        if (!record.isSpoiled()) {
            running.add(line);
        }
    }

    void makeTrailer() {
        // Figures that do not fit were reported at the lines that made them so.
        if (running.fits()) {
            make(format.trailer(), running.into(format.trailer().values()));
        }
        if (lines == 0) {
            record.report(ZenginRule.FILE_EMPTY, 0);
        }
    }

    void makeEnd() {
        make(OrderFields.END, OrderFields.END.values());
    }

    Values valuesOf(L line) {
        return format.valuesOf(line);
    }

    /** Puts out the record that was made last. */
    void put() {
        try {
            out.write(record.record());
            out.write(end.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        number++;
        offset += spec.length() + end.bytes().length;
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(OrderLayout layout, Values values) {
        record.begin(number + 1, offset);
        layout.write(values, record);
    }
}
