package dev.nakadachi.bank.zengin;

import dev.nakadachi.error.Rule;

/**
 * The number under which a bank answers questions about a line (照会番号). Closed by nature, hence a record.
 *
 * @param code is 1 to 8 characters on one line, without a space at either end
 */
public record InquiryNumber(String code) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "InquiryNumber",
            "(?! )[^\\p{Cntrl}]{1,8}(?<! )",
            "is 1 to 8 characters on one line, without a space at either end",
            "use the number of a file");

    /**
     * Checks the shape.
     *
     * @param code as above
     */
    public InquiryNumber {
        SHAPE.check(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
