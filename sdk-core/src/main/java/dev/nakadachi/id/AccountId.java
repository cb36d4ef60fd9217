package dev.nakadachi.id;

import dev.nakadachi.error.Rule;

/**
 * The institution's own opaque reference to an account. Masked when printed: it may contain the account number. Closed
 * by nature, hence a record.
 *
 * @param value is 1 to 64 printable ASCII characters without space
 */
public record AccountId(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "AccountId",
            "[\\x21-\\x7E]{1,64}",
            "is 1 to 64 printable ASCII characters without space",
            "use the id that accounts() returned");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public AccountId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return "AccountId[masked]";
    }
}
