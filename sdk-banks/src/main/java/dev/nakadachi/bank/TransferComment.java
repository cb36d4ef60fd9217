package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;

/**
 * A word to the person who approves a transfer (申請コメント). Masked when printed. Closed by nature, hence a record.
 *
 * @param value is 1 to 20 characters on one line
 */
public record TransferComment(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "TransferComment",
            "[^\\p{Cntrl}]{1,20}",
            "is 1 to 20 characters on one line",
            "shorten it to 20 characters");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public TransferComment {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return "TransferComment[masked]";
    }
}
