package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;

/**
 * What a payer tells the payee's books beside the transfer (EDI情報). Masked when printed. Closed by nature, hence a
 * record.
 *
 * @param value is 1 to 20 characters on one line; 20 is the field of the Zengin formats
 */
public record EdiInfo(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "EdiInfo", "[^\\p{Cntrl}]{1,20}", "is 1 to 20 characters on one line", "shorten it to 20 characters");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public EdiInfo {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return "EdiInfo[masked]";
    }
}
