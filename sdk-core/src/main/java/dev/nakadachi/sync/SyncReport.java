package dev.nakadachi.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a run has done: numbers and days, nothing of any line. Immutable and thread-safe. */
public final class SyncReport {

    private static final SyncReport NOTHING = new SyncReport(null, 0, 0, 0, 0, 0, 0, List.of());

    private final @Nullable LocalDate through;
    private final long batches;
    private final long pages;
    private final long lines;
    private final long added;
    private final long changed;
    private final long removed;
    private final List<SyncGap> gaps;

    private SyncReport(
            @Nullable LocalDate through,
            long batches,
            long pages,
            long lines,
            long added,
            long changed,
            long removed,
            List<SyncGap> gaps) {
        this.through = through;
        this.batches = batches;
        this.pages = pages;
        this.lines = lines;
        this.added = added;
        this.changed = changed;
        this.removed = removed;
        this.gaps = List.copyOf(gaps);
    }

    static SyncReport nothing() {
        return NOTHING;
    }

    SyncReport with(SyncBatch<?> batch, long pagesRead) {
        List<SyncGap> all = new ArrayList<>(gaps);
        all.addAll(batch.gaps());
        return new SyncReport(
                batch.to(),
                batches + 1,
                pages + pagesRead,
                lines + batch.lines().size(),
                added + count(batch, LineChange.Kind.ADDED),
                changed + count(batch, LineChange.Kind.CHANGED),
                removed + count(batch, LineChange.Kind.REMOVED),
                all);
    }

    private static long count(SyncBatch<?> batch, LineChange.Kind kind) {
        return batch.changes().stream().filter(change -> change.kind() == kind).count();
    }

    /**
     * The last day that was read and kept.
     *
     * @return a day in Asia/Tokyo, empty before the first batch
     */
    public Optional<LocalDate> through() {
        return Optional.ofNullable(through);
    }

    /**
     * Batches that the sink has kept.
     *
     * @return how many
     */
    public long batches() {
        return batches;
    }

    /**
     * Pages that were read, each reading of each page counted.
     *
     * @return how many
     */
    public long pages() {
        return pages;
    }

    /**
     * Lines that the source shows for the days read.
     *
     * @return how many
     */
    public long lines() {
        return lines;
    }

    /**
     * Lines added.
     *
     * @return how many
     */
    public long added() {
        return added;
    }

    /**
     * Lines changed.
     *
     * @return how many
     */
    public long changed() {
        return changed;
    }

    /**
     * Lines removed.
     *
     * @return how many
     */
    public long removed() {
        return removed;
    }

    /**
     * Days that cannot be read any more.
     *
     * @return the gaps of this run, unmodifiable
     */
    public List<SyncGap> gaps() {
        return gaps;
    }

    @Override
    public String toString() {
        return "SyncReport[through " + (through == null ? "nothing" : through) + ", " + added + " added, " + changed
                + " changed, " + removed + " removed, " + gaps.size() + " gaps, " + pages + " pages]";
    }
}
