package dev.nakadachi.sync;

import java.time.LocalDate;
import java.util.Objects;

/** Days that cannot be read any more: the institution does not show lines that old. Immutable and thread-safe. */
public final class SyncGap {

    /** What is missing of these days. New constants may be added: write a default branch. */
    public enum Kind {
        /** They were never read to their end: lines may be missing. */
        NOT_READ,
        /** They were read, and should have been read again: what came late or changed since then is missing. */
        NOT_READ_AGAIN
    }

    private final ChangeId id;
    private final Kind kind;
    private final LocalDate from;
    private final LocalDate to;

    SyncGap(ChangeId id, Kind kind, LocalDate from, LocalDate to) {
        this.id = Objects.requireNonNull(id, "id");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
    }

    /**
     * Names the gap.
     *
     * @return the same id whenever this gap is delivered
     */
    public ChangeId id() {
        return id;
    }

    /**
     * What is missing.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The first day.
     *
     * @return a day in Asia/Tokyo
     */
    public LocalDate from() {
        return from;
    }

    /**
     * The last day, included.
     *
     * @return a day in Asia/Tokyo
     */
    public LocalDate to() {
        return to;
    }

    @Override
    public String toString() {
        return "SyncGap[" + kind + " " + from + ".." + to + "]";
    }
}
