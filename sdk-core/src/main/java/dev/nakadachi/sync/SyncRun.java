package dev.nakadachi.sync;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run, from the cursor that the sink holds up to today. */
final class SyncRun<L> {

    private static final Logger LOG = LoggerFactory.getLogger(SyncRun.class);

    private final LineSource<L> source;
    private final SyncSink<L> sink;
    private final SyncListener listener;
    private final LinePrinter printer;
    private final CursorSeal seal;
    private final int overlap;
    private final LocalDate today;
    private @Nullable SyncCursor cursor;
    private SyncState state;
    private SyncReport report = SyncReport.nothing();

    SyncRun(
            LineSource<L> source,
            SyncSink<L> sink,
            SyncListener listener,
            LinePrinter printer,
            CursorSeal seal,
            int overlap,
            LocalDate today,
            @Nullable SyncCursor cursor,
            SyncState state) {
        this.source = source;
        this.sink = sink;
        this.listener = listener;
        this.printer = printer;
        this.seal = seal;
        this.overlap = overlap;
        this.today = today;
        this.cursor = cursor;
        this.state = state;
    }

    SyncReport toToday() {
        SyncPlan plan = SyncPlan.of(state, source.earliest(today).filter(day -> !day.isAfter(today)), printer);
        state = state.from(plan.from());
        SliceReader<L> reader = new SliceReader<>(source, printer);
        List<SyncGap> gaps = plan.gaps();
        for (LocalDate from = plan.from(); !from.isAfter(today); gaps = List.of()) {
            Reading<L> reading = reader.read(from, today);
            keep(reading, gaps);
            from = reading.to().plusDays(1);
        }
        return report;
    }

    private void keep(Reading<L> reading, List<SyncGap> gaps) {
        Difference<L> difference = Difference.of(state, reading, printer);
        SyncState next = state.after(difference.known(), reading.from(), reading.to(), today.minusDays(1), overlap);
        SyncCursor sealed = seal.seal(next);
        SyncBatch<L> batch = new SyncBatch<>(
                source.name(),
                reading.from(),
                reading.to(),
                difference.changes(),
                gaps,
                difference.lines(),
                cursor,
                sealed);
        if (!sink.commit(batch)) {
            throw Problem.of(ErrorCode.STORE_CONFLICT, "another run has moved the cursor of this source")
                    .toException();
        }
        cursor = sealed;
        state = next;
        report = report.with(batch, reading.pages());
        tell();
    }

    private void tell() {
        try {
            listener.kept(report);
        } catch (RuntimeException thrown) {
            LOG.warn(
                    "a listener of a synchronisation threw {}",
                    thrown.getClass().getName());
        }
    }
}
