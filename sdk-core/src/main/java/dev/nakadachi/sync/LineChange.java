package dev.nakadachi.sync;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line. Prints no content. Immutable where the line is.
 *
 * @param <L> a line of the domain
 */
public final class LineChange<L> {

    /** What became of it. New constants may be added: write a default branch. */
    public enum Kind {
        /** It is there. A sink that has the identity already replaces what it has. */
        ADDED,
        /** It is the same line and says something else, such as that it is cancelled. */
        CHANGED,
        /** The institution shows it no more. */
        REMOVED
    }

    private final ChangeId id;
    private final Kind kind;
    private final LineIdentity identity;
    private final LocalDate day;
    private final @Nullable L line;

    LineChange(ChangeId id, Kind kind, LineIdentity identity, LocalDate day, @Nullable L line) {
        this.id = Objects.requireNonNull(id, "id");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.identity = Objects.requireNonNull(identity, "identity");
        this.day = Objects.requireNonNull(day, "day");
        this.line = line;
    }

    /**
     * Names the change.
     *
     * @return the same id whenever this change is delivered
     */
    public ChangeId id() {
        return id;
    }

    /**
     * What became of the line.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Which line.
     *
     * @return its identity
     */
    public LineIdentity identity() {
        return identity;
    }

    /**
     * Under which day the line is listed, of one that was removed: was.
     *
     * @return a day in Asia/Tokyo
     */
    public LocalDate day() {
        return day;
    }

    /**
     * What the line says now.
     *
     * @return the line, empty when it was removed
     */
    public Optional<L> line() {
        return Optional.ofNullable(line);
    }

    @Override
    public String toString() {
        return "LineChange[" + kind + " " + identity + " " + day + "]";
    }
}
