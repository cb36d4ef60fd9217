package dev.nakadachi.id;

import dev.nakadachi.error.Rule;

/**
 * The caller's own stable reference to a user. Never printed: the execution log knows users only as pseudonyms. Closed
 * by nature, hence a record.
 *
 * @param value is 1 to 128 letters, digits or . _ : -, starting with a letter or digit
 */
public record UserId(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "UserId",
            "[A-Za-z0-9][A-Za-z0-9._:-]{0,127}",
            "is 1 to 128 letters, digits or . _ : -, starting with a letter or digit",
            "use your own stable reference, not a name or mail address");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public UserId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return "UserId[masked]";
    }
}
