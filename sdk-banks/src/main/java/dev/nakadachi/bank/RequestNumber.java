package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;

/**
 * A bank's own number of something that it was asked to do, such as a transfer (申請番号): the key for every later enquiry.
 * Closed by nature, hence a record.
 *
 * @param value is 1 to 64 letters, digits or dashes
 */
public record RequestNumber(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "RequestNumber",
            "[A-Za-z0-9-]{1,64}",
            "is 1 to 64 letters, digits or dashes",
            "use a number that the bank gave");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public RequestNumber {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
