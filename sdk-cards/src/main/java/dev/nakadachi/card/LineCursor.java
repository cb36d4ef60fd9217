package dev.nakadachi.card;

import dev.nakadachi.error.Rule;

/**
 * The issuer's own mark of where the next page of lines starts. Good only for the list that it came from. Closed by
 * nature, hence a record.
 *
 * @param value is 1 to 128 letters, digits or {@code ._~+=:@-}, starts with a letter or digit, and is no card number
 */
public record LineCursor(String value) {

    private static final Rule<String> SHAPE = OpaqueText.rule("LineCursor", "use a cursor that the issuer sent");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public LineCursor {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
