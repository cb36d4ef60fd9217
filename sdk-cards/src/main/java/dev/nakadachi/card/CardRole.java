package dev.nakadachi.card;

import java.util.Map;
import java.util.Objects;

/**
 * What a card is among the cards of a member. Open: a code that no provider knows yet is {@link Kind#UNKNOWN} and keeps
 * its raw text, never a neighbour's meaning. Closed in shape, hence a record.
 *
 * @param kind what it means, the same for every issuer
 * @param raw the issuer's own code
 */
public record CardRole(Kind kind, String raw) {

    /** Which card. New constants may be added: write a default branch. */
    public enum Kind {
        /** The member's own card (本会員). */
        MAIN,
        /** A card of a family member (家族カード), billed to the main card. */
        FAMILY,
        /** A card for tolls (ETCカード), billed to another card. */
        ETC,
        /** A code without a known meaning; see the raw text. */
        UNKNOWN
    }

    /**
     * Needs both parts.
     *
     * @param kind as above
     * @param raw as above
     */
    public CardRole {
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
    public static CardRole of(String raw, Map<String, Kind> known) {
        return new CardRole(known.getOrDefault(Objects.requireNonNull(raw, "raw"), Kind.UNKNOWN), raw);
    }

    @Override
    public String toString() {
        return kind + "(" + raw + ")";
    }
}
