package dev.nakadachi.card;

import dev.nakadachi.error.Rule;

/**
 * The issuer's own opaque reference to a card, never its number. Masked when printed: it points at a person. Closed by
 * nature, hence a record.
 *
 * @param value is 1 to 128 letters, digits or {@code ._~+=:@-}, starts with a letter or digit, and is no card number
 */
public record CardId(String value) {

    private static final Rule<String> SHAPE = OpaqueText.rule("CardId", "use the id that cards() returned");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public CardId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return "CardId[masked]";
    }
}
