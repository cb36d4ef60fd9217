package dev.nakadachi.bank.zengin;

import dev.nakadachi.error.Rule;

/**
 * Whether an order is the first for its account (新規コード). Open: a code that the list does not have is a value like any
 * other. Closed by nature, hence a record.
 *
 * @param code is one printable character, a digit in the list
 */
public record NewCode(String code) {

    private static final Rule<String> SHAPE =
            Rule.pattern("NewCode", "[\\x20-\\x7E]", "is one printable character", "use one of the constants");

    /** Neither first nor changed. */
    public static final NewCode OTHER = new NewCode("0");

    /** The first order for this account. */
    public static final NewCode FIRST = new NewCode("1");

    /** The account has changed since the last order. */
    public static final NewCode CHANGED = new NewCode("2");

    /**
     * Checks the shape.
     *
     * @param code as above
     */
    public NewCode {
        SHAPE.check(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
