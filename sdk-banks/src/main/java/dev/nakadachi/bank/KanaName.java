package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;

/**
 * The holder of an account in kana as the bank writes it (口座名義カナ): half-width in the Zengin formats, which have
 * stricter rules of their own. Masked when printed. Closed by nature, hence a record.
 *
 * @param value is 1 to 140 characters on one line
 */
public record KanaName(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "KanaName",
            "[^\\p{Cntrl}]{1,140}",
            "is 1 to 140 characters on one line",
            "use the name that the bank gave");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public KanaName {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return "KanaName[masked]";
    }
}
