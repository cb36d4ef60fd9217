package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;

/**
 * A branch by its number within its bank (支店コード). Closed by nature, hence a record.
 *
 * @param value is exactly 3 digits
 */
public record BranchCode(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "BranchCode", "[0-9]{3}", "is exactly 3 digits", "write it with its leading zeros, such as 001");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public BranchCode {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
