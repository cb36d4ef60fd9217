package dev.nakadachi.card;

import dev.nakadachi.error.Rule;

/**
 * The issuer's own opaque reference to a statement, good together with its card. Closed by nature, hence a record.
 *
 * @param value is 1 to 128 letters, digits or {@code ._~+=:@-}, starts with a letter or digit, and is no card number
 */
public record StatementId(String value) {

    private static final Rule<String> SHAPE = OpaqueText.rule("StatementId", "use the id that statements() returned");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public StatementId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
