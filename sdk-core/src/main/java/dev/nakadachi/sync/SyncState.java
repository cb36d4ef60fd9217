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
 */
record SyncState(
        long batch, LocalDate since, LocalDate complete, LocalDate window, Map<LineIdentity, KnownLine> known) {

    static SyncState startingAt(LocalDate since) {
        return new SyncState(0, since, since.minusDays(1), since, Map.of());
    }

    /** Days before this one cannot be read any more, and are given up. */
    SyncState from(LocalDate earliest) {
        return earliest.isAfter(window)
                ? new SyncState(
                        batch, since, later(complete, earliest.minusDays(1)), earliest, withoutDaysBefore(earliest))
                : this;
    }

    /** After a batch: its lines are known, and days that left the overlap are not. */
    SyncState after(Map<LineIdentity, KnownLine> lines, LocalDate readAndOver, int overlap) {
        LocalDate reached = later(complete, readAndOver);
        LocalDate first = later(window, reached.plusDays(1).minusDays(overlap));
        return new SyncState(batch + 1, since, reached, first, lines).forgetting(first);
    }

    private SyncState forgetting(LocalDate day) {
        return new SyncState(batch, since, complete, window, withoutDaysBefore(day));
    }

    private Map<LineIdentity, KnownLine> withoutDaysBefore(LocalDate day) {
        Map<LineIdentity, KnownLine> kept = new HashMap<>(known);
        kept.values().removeIf(line -> line.day().isBefore(day));
        return kept;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
