package dev.nakadachi.money;

import dev.nakadachi.error.Rule;

/**
 * A currency by its ISO 4217 alphabetic code. Open: a code newer than the JDK's table is a value like any other. Closed
 * by nature, hence a record.
 *
 * @param value is 3 upper-case letters
 */
public record CurrencyCode(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "CurrencyCode", "[A-Z]{3}", "is 3 upper-case letters", "use the ISO 4217 alphabetic code, such as JPY");

    /** The yen (円); it has no minor unit. */
    public static final CurrencyCode JPY = new CurrencyCode("JPY");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public CurrencyCode {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
