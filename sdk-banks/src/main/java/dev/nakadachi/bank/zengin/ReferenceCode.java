package dev.nakadachi.bank.zengin;

import dev.nakadachi.error.Rule;

/**
 * A number that two sides agreed on for a customer, an employee, a department or a remitter (顧客コード, 社員番号 and others).
 * Masked when printed. Closed by nature, hence a record.
 *
 * @param value is 1 to 20 characters on one line, without a space at either end; the fields that the formats call
 *     numbers take digits only
 */
public record ReferenceCode(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "ReferenceCode",
            "(?! )[^\\p{Cntrl}]{1,20}(?<! )",
            "is 1 to 20 characters on one line, without a space at either end",
            "use the number that both sides know");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public ReferenceCode {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return "ReferenceCode[masked]";
    }
}
