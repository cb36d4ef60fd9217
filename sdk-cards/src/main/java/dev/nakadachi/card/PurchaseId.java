package dev.nakadachi.card;

import dev.nakadachi.error.Rule;

/**
 * The issuer's own mark of the rows that belong to one purchase. Closed by nature, hence a record.
 *
 * @param value is 1 to 128 letters, digits or {@code ._~+=:@-}, starts with a letter or digit, and is no card number
 */
public record PurchaseId(String value) {

    private static final Rule<String> SHAPE = OpaqueText.rule("PurchaseId", "use an id that the issuer sent");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public PurchaseId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
