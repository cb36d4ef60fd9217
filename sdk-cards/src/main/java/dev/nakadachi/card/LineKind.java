package dev.nakadachi.card;

import java.util.Map;
import java.util.Objects;

/**
 * What a line is. Says nothing about the sign of its amount. Open: a code that no provider knows yet is
 * {@link Kind#UNKNOWN} and keeps its raw text, never a neighbour's meaning. Closed in shape, hence a record.
 *
 * @param kind what it means, the same for every issuer
 * @param raw the issuer's own code
 */
public record LineKind(Kind kind, String raw) {

    /** What it is. New constants may be added: write a default branch. */
    public enum Kind {
        /** Something was bought (ショッピング). */
        PURCHASE,
        /** Cash was borrowed (キャッシング). */
        CASH_ADVANCE,
        /** A fee. */
        FEE,
        /** Interest, such as of revolving payment. */
        INTEREST,
        /** A refund: a row of its own, mostly without a link to the purchase. */
        REFUND,
        /** A correction by the issuer. */
        ADJUSTMENT,
        /** A code without a known meaning; see the raw text. */
        UNKNOWN
    }

    /**
     * Needs both parts.
     *
     * @param kind as above
     * @param raw as above
     */
    public LineKind {
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
    public static LineKind of(String raw, Map<String, Kind> known) {
        return new LineKind(known.getOrDefault(Objects.requireNonNull(raw, "raw"), Kind.UNKNOWN), raw);
    }

    @Override
    public String toString() {
        return kind + "(" + raw + ")";
    }
}
