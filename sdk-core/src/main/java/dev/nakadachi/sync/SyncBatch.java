package dev.nakadachi.sync;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sink keeps as one: the changes of some days and the cursor after them. Prints numbers only. Immutable where
 * the lines are.
 *
 * @param <L> a line of the domain
 */
public final class SyncBatch<L> {

    private final SourceName source;
    private final LocalDate from;
    private final LocalDate to;
    private final List<LineChange<L>> changes;
    private final List<SyncGap> gaps;
    private final Map<LineIdentity, L> lines;
    private final @Nullable SyncCursor previous;
    private final SyncCursor cursor;

    SyncBatch(
            SourceName source,
            LocalDate from,
            LocalDate to,
            List<LineChange<L>> changes,
            List<SyncGap> gaps,
            Map<LineIdentity, L> lines,
            @Nullable SyncCursor previous,
            SyncCursor cursor) {
        this.source = Objects.requireNonNull(source, "source");
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
        this.changes = List.copyOf(changes);
        this.gaps = List.copyOf(gaps);
        this.lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        this.previous = previous;
        this.cursor = Objects.requireNonNull(cursor, "cursor");
    }

    /**
     * What was read.
     *
     * @return the source
     */
    public SourceName source() {
        return source;
    }

    /**
     * The first day that was read.
     *
     * @return a day in Asia/Tokyo
     */
    public LocalDate from() {
        return from;
    }

    /**
     * The last day that was read, included.
     *
     * @return a day in Asia/Tokyo
     */
    public LocalDate to() {
        return to;
    }

    /**
     * What became of lines: first those that are gone, then the others in the order of the source.
     *
     * @return the changes, none when nothing changed; unmodifiable
     */
    public List<LineChange<L>> changes() {
        return changes;
    }

    /**
     * Days that cannot be read any more.
     *
     * @return the gaps, mostly none; unmodifiable
     */
    public List<SyncGap> gaps() {
        return gaps;
    }

    /**
     * Every line that the source shows for these days, changed or not. A sink that does not keep changes and cursor as
     * one replaces all that it has of these days by them.
     *
     * @return the lines in the order of the source, unmodifiable
     */
    public Map<LineIdentity, L> lines() {
        return lines;
    }

    /**
     * The cursor that the changes start from.
     *
     * @return the cursor, empty for the first batch
     */
    public Optional<SyncCursor> previous() {
        return Optional.ofNullable(previous);
    }

    /**
     * The cursor to keep with the changes.
     *
     * @return the cursor
     */
    public SyncCursor cursor() {
        return cursor;
    }

    @Override
    public String toString() {
        return "SyncBatch[" + from + ".." + to + ", " + changes.size() + " changes, " + gaps.size() + " gaps]";
    }
}
