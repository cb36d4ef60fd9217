package dev.nakadachi.card;

import java.util.Map;
import java.util.Objects;

/**
 * How far a line is. Open: a code that no provider knows yet is {@link Kind#UNKNOWN} and keeps its raw text, never a
 * neighbour's meaning. Closed in shape, hence a record.
 *
 * @param kind what it means, the same for every issuer
 * @param raw the issuer's own code
 */
public record LineState(Kind kind, String raw) {

    /** How far. New constants may be added: write a default branch. */
    public enum Kind {
        /** It may still change or vanish. */
        PENDING,
        /** The issuer has booked it. */
        SETTLED,
        /** It counts for nothing. */
        CANCELLED,
        /** A code without a known meaning; see the raw text. */
        UNKNOWN
    }

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
     * A code by an issuer's own list.
     *
     * @param raw the issuer's own code
     * @param known what the issuer's codes mean
     * @return the code, {@link Kind#UNKNOWN} when the list does not have it
     */
    public static LineState of(String raw, Map<String, Kind> known) {
        return new LineState(known.getOrDefault(Objects.requireNonNull(raw, "raw"), Kind.UNKNOWN), raw);
    }

    @Override
    public String toString() {
        return kind + "(" + raw + ")";
    }
}
