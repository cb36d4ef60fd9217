package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;

/**
 * The holder of an account as the bank writes it (口座名義). Masked when printed. Closed by nature, hence a record.
 *
 * @param value is 1 to 140 characters on one line
 */
public record AccountName(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "AccountName",
            "[^\\p{Cntrl}]{1,140}",
            "is 1 to 140 characters on one line",
            "use the name that the bank gave");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public AccountName {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return "AccountName[masked]";
    }
}
