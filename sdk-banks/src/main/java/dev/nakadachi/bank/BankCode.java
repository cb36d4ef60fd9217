package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;

/**
 * A bank by its number in the Zengin system (金融機関コード). Closed by nature, hence a record.
 *
 * @param value is exactly 4 digits
 */
public record BankCode(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "BankCode", "[0-9]{4}", "is exactly 4 digits", "write it with its leading zeros, such as 0310");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public BankCode {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
