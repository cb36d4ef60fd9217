package dev.nakadachi.bank;

import java.util.Map;
import java.util.Objects;

/**
 * Whether a line counts (明細状態). Open: an unknown code is {@link Kind#UNKNOWN} and never a neighbour. Closed in shape,
 * hence a record.
 *
 * @param kind what it means, the same for every bank
 * @param raw the bank's own code
 */
public record LineState(Kind kind, String raw) {

    /** Whether a line counts. New constants may be added: write a default branch. */
    public enum Kind {
        /** Booked (正常). */
        BOOKED,
        /** Taken back: the line was shown and counts no more (取消). */
        CANCELLED,
        /** A number without a line: the bank keeps its place and shows nothing (欠番). */
        MISSING,
        /** A code without a known meaning; see the raw text. */
        UNKNOWN
    }

    /** The state at banks that show booked lines only. */
    public static final LineState BOOKED = new LineState(Kind.BOOKED, "");

    /**
     * Needs both parts.
     *
     * @param kind as above
     * @param raw as above
     */
    public LineState {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(raw, "raw");
    }

    /**
     * A code by a bank's own list.
     *
     * @param raw the bank's own code
     * @param known what the bank's codes mean
     * @return the state, {@link Kind#UNKNOWN} when the list does not have the code
     */
    public static LineState of(String raw, Map<String, Kind> known) {
        return new LineState(known.getOrDefault(Objects.requireNonNull(raw, "raw"), Kind.UNKNOWN), raw);
    }

    @Override
    public String toString() {
        return raw.isEmpty() ? kind.toString() : kind + "(" + raw + ")";
    }
}
