package dev.nakadachi.card;

import java.util.Map;
import java.util.Objects;

/**
 * How far a statement is. Open: a code that no provider knows yet is {@link Kind#UNKNOWN} and keeps its raw text, never
 * a neighbour's meaning. Closed in shape, hence a record.
 *
 * @param kind what it means, the same for every issuer
 * @param raw the issuer's own code
 */
public record StatementState(Kind kind, String raw) {

    /** How far. New constants may be added: write a default branch. */
    public enum Kind {
        /** Lines and amount may still change. */
        OPEN,
        /** Neither changes any more (確定). */
        FIXED,
        /** Nothing is billed for the period. */
        NONE,
        /** A code without a known meaning; see the raw text. */
        UNKNOWN
    }

    /**
     * Needs both parts.
     *
     * @param kind as above
     * @param raw as above
     */
    public StatementState {
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
    public static StatementState of(String raw, Map<String, Kind> known) {
        return new StatementState(known.getOrDefault(Objects.requireNonNull(raw, "raw"), Kind.UNKNOWN), raw);
    }

    @Override
    public String toString() {
        return kind + "(" + raw + ")";
    }
}
