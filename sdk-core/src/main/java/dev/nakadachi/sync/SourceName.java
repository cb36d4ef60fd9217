package dev.nakadachi.sync;

import dev.nakadachi.error.Rule;

/**
 * The caller's own name of what lines are read from, such as one account. Identities and cursors are bound to it: keep
 * it as long as the account is the same, over new consents too, and never give it to another. Masked when printed.
 * Closed by nature, hence a record.
 *
 * @param value is 1 to 200 printable ASCII characters without space
 */
public record SourceName(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "SourceName",
            "[\\x21-\\x7E]{1,200}",
            "is 1 to 200 printable ASCII characters without space",
            "use your own stable key of the account");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public SourceName {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return "SourceName[masked]";
    }
}
