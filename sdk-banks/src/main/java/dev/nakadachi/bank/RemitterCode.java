package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;

/**
 * The number under which a bank knows a remitter of bulk transfers (委託者コード, 会社コード; 10 digits in the Zengin formats).
 * Closed by nature, hence a record.
 *
 * @param value is exactly 10 digits
 */
public record RemitterCode(String value) {

    private static final Rule<String> SHAPE =
            Rule.pattern("RemitterCode", "[0-9]{10}", "is exactly 10 digits", "use the number that the bank gave");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public RemitterCode {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
