package dev.nakadachi.sync;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What a cursor holds. Lines are known from the first day of the window on; what lies before is not read again.
 *
 * @param batch counts the batches
 * @param since the day on which the synchronisation began
 * @param complete the last day that was over when it was read
 * @param window the first day that is read again
 * @param known the lines of the window
 * @param kept how often each day of the window was read and kept
 */
record SyncState(
        long batch,
        LocalDate since,
        LocalDate complete,
        LocalDate window,
        Map<LineIdentity, KnownLine> known,
        Map<LocalDate, Long> kept) {

    static SyncState startingAt(LocalDate since) {
        return new SyncState(0, since, since.minusDays(1), since, Map.of(), Map.of());
    }

    /** How often the day was read and kept. */
    long kept(LocalDate day) {
        return kept.getOrDefault(day, 0L);
    }

    /** Days before this one cannot be read any more, and are given up. */
    SyncState from(LocalDate earliest) {
        return earliest.isAfter(window)
                ? new SyncState(batch, since, later(complete, earliest.minusDays(1)), earliest, known, kept)
                        .forgetting()
                : this;
    }

    /** After a batch of these days: its lines are known, and days that left the overlap are not. */
    SyncState after(
            Map<LineIdentity, KnownLine> lines, LocalDate from, LocalDate to, LocalDate yesterday, int overlap) {
        LocalDate reached = later(complete, to.isAfter(yesterday) ? yesterday : to);
        LocalDate first = later(window, reached.plusDays(1).minusDays(overlap));
        Map<LocalDate, Long> days = new HashMap<>(kept);
        from.datesUntil(to.plusDays(1)).forEach(day -> days.merge(day, 1L, Long::sum));
        return new SyncState(batch + 1, since, reached, first, lines, days).forgetting();
    }

    private SyncState forgetting() {
        Map<LineIdentity, KnownLine> lines = new HashMap<>(known);
        lines.values().removeIf(line -> line.day().isBefore(window));
        Map<LocalDate, Long> days = new HashMap<>(kept);
        days.keySet().removeIf(day -> day.isBefore(window));
        return new SyncState(batch, since, complete, window, lines, days);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
