package dev.nakadachi.sandbox.card;

import java.util.Locale;

/** What a card is to its member. */
public enum CardRole {
    /** The member's own, which is billed (本会員カード). */
    MAIN,
    /** A family member's, billed to the main one (家族カード). */
    FAMILY,
    /** For motorway tolls, billed to the main one (ETCカード). */
    ETC;

    /**
     * The word of {@code docs/card-api}.
     *
     * @return such as {@code main}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
