package dev.nakadachi.card;

import dev.nakadachi.error.Rule;

/**
 * The issuer's own key of a line, the same whenever the line is read again. Closed by nature, hence a record.
 *
 * @param value is 1 to 128 letters, digits or {@code ._~+=:@-}, starts with a letter or digit, and is no card number
 */
public record LineId(String value) {

    private static final Rule<String> SHAPE = OpaqueText.rule("LineId", "use an id that the issuer sent");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public LineId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
