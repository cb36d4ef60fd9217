package dev.nakadachi.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which days a run reads, and which it would read if the institution still showed them. */
record SyncPlan(LocalDate from, List<SyncGap> gaps) {

    static SyncPlan of(SyncState state, Optional<LocalDate> earliest, LinePrinter printer) {
        LocalDate wanted = state.window();
        LocalDate from = earliest.filter(wanted::isBefore).orElse(wanted);
        LocalDate unread = state.complete().plusDays(1);
        List<SyncGap> gaps = new ArrayList<>();
        addGap(gaps, state, printer, SyncGap.Kind.NOT_READ_AGAIN, wanted, earlier(from, unread));
        addGap(gaps, state, printer, SyncGap.Kind.NOT_READ, unread, from);
        return new SyncPlan(from, gaps);
    }

    private static void addGap(
            List<SyncGap> gaps,
            SyncState state,
            LinePrinter printer,
            SyncGap.Kind kind,
            LocalDate first,
            LocalDate end) {
        if (first.isBefore(end)) {
            LocalDate last = end.minusDays(1);
            gaps.add(new SyncGap(printer.gap(state.batch(), kind, first + "/" + last), kind, first, last));
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
