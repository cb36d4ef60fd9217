package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;

/**
 * A bank's own key of a transaction, unique within its account where the bank says so. Closed by nature, hence a
 * record.
 *
 * @param value is 1 to 64 printable ASCII characters without space
 */
public record LineKey(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "LineKey",
            "[\\x21-\\x7E]{1,64}",
            "is 1 to 64 printable ASCII characters without space",
            "use a key that the bank sent");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public LineKey {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
