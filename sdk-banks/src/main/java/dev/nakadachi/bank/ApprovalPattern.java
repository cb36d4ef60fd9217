package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;

/**
 * How a bulk transfer is approved (承認パターン), in the bank's own word: read it from {@link RemittanceMaster} and hand it
 * back. Closed by nature, hence a record.
 *
 * @param value is 1 to 40 letters, digits, underscores or dashes, such as {@code single_approval}
 */
public record ApprovalPattern(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "ApprovalPattern",
            "[A-Za-z0-9_-]{1,40}",
            "is 1 to 40 letters, digits, underscores or dashes",
            "use the word that the bank gave");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public ApprovalPattern {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
