package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;

/**
 * The number of an account within its branch (口座番号). Masked when printed. Closed by nature, hence a record.
 *
 * @param value is exactly 7 digits
 */
public record AccountNumber(String value) {

    private static final Rule<String> SHAPE =
            Rule.pattern("AccountNumber", "[0-9]{7}", "is exactly 7 digits", "pad it with leading zeros");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public AccountNumber {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return "AccountNumber[masked]";
    }
}
