package dev.nakadachi.bank.zengin;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One reading of a file, from its first byte to its last. */
final class ReadRun<H, L, T> {

    private final FormatSpec<H, L, T> spec;
    private final Scrutiny record;
    private final RecordSource source;
    private final ZenginSink<H, L, T> sink;
    private final Running running;
    private Place place = Place.START;
    private @Nullable Values header;
    private long accounts;
    private long linesHere;
    private long lines;
    private long skipped;

    ReadRun(FormatSpec<H, L, T> spec, InputStream in, Scrutiny record, ZenginSink<H, L, T> sink) {
        this.spec = spec;
        this.record = record;
        this.source = new RecordSource(in, record);
        this.sink = sink;
        this.running = new Running(spec.tallies());
    }

    ReadSummary run() {
        boolean more = source.next();
        while (more && place != Place.OVER && place != Place.FOREIGN) {
            if (isForeign()) {
                record.report(ZenginRule.FILE_ENCODING, 0);
                place = Place.FOREIGN;
            } else {
                read();
                more = place != Place.OVER && place != Place.FOREIGN && source.next();
            }
        }
        if (place == Place.OVER) {
            source.judgeRest();
        } else if (place != Place.FOREIGN) {
            record.report(ZenginRule.RECORD_UNFINISHED, 0);
        }
        return new ReadSummary(source.records(), lines, skipped, record.found());
    }

    /** A file that begins with a mark of Unicode, or with a 1 in EBCDIC. */
    private boolean isForeign() {
        int first = source.length() == 0 ? ' ' : record.record()[0] & 0xFF;
        return place == Place.START && source.records() == 1 && (first == 0xEF || first == 0xF1 || first >= 0xFE);
    }

    private void read() {
        char kind = source.length() == 0 ? ' ' : (char) (record.record()[0] & 0xFF);
        switch (kind) {
            case '1' -> header();
            case '2' -> line();
            case '8' -> trailer();
            case '9' -> end();
            default -> {
                if (source.isWhole()) {
                    record.report(ZenginRule.RECORD_KIND, 0);
                }
                running.lose();
                skip();
            }
        }
    }

    private void header() {
        judgeOrder(place == Place.START || (place == Place.BETWEEN && spec.groups() == FormatSpec.Groups.MANY));
        place = Place.GROUP;
        accounts++;
        linesHere = 0;
        running.restart();
        header = valuesOf(spec.header());
        if (header == null) {
            skip();
        } else if (header.get(spec.typeField()).equals(spec.type())) {
            sink.header(spec.header(header), record.number());
        } else {
            record.note(ZenginRule.FILE_FORMAT, spec.typeField(), 0);
            place = Place.FOREIGN;
        }
    }

    private void line() {
        judgeOrder(place == Place.GROUP);
        linesHere++;
        Values values = header == null ? null : valuesOf(spec.lines().of(header, record.record()));
        if (values == null) {
            running.lose();
            skip();
        } else {
            running.add(values);
            lines++;
            sink.line(spec.line(values), record.number());
        }
    }

    private void trailer() {
        judgeOrder(place == Place.GROUP);
        if (linesHere == 0 && spec.groups() == FormatSpec.Groups.ONE_WITH_LINES) {
            record.report(ZenginRule.FILE_EMPTY, 0);
        }
        place = Place.BETWEEN;
        Values values = header == null ? null : valuesOf(spec.trailer());
        header = null;
        if (values == null) {
            skip();
        } else {
            running.compare(values, record);
            sink.trailer(spec.trailer(values), record.number());
        }
        running.restart();
    }

    private void end() {
        judgeOrder(place == Place.BETWEEN);
        place = Place.OVER;
        Values values = valuesOf(spec.end());
        if (values == null) {
            skip();
        } else {
            spec.endFigures().compare(values, source.records(), accounts, record);
        }
    }

    private @Nullable Values valuesOf(RecordLayout layout) {
        return source.isWhole() ? layout.read(record) : null;
    }

    private void judgeOrder(boolean kept) {
        if (!kept) {
            record.report(ZenginRule.RECORD_ORDER, 0);
        }
    }

    private void skip() {
        skipped++;
        sink.skipped(record.number());
    }

    /** Where in the file the next record stands. */
    private enum Place {
        START,
        GROUP,
        BETWEEN,
        OVER,
        FOREIGN
    }
}
