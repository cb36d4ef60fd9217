package dev.nakadachi.bank.notice;

import dev.nakadachi.error.Rule;

/**
 * A bank's own id of a notice: a notice that comes again has the same. Closed by nature, hence a record.
 *
 * @param value is 1 to 64 letters, digits, dashes or underscores
 */
public record MessageId(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "MessageId",
            "[A-Za-z0-9_-]{1,64}",
            "is 1 to 64 letters, digits, dashes or underscores",
            "use an id that the bank sent");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public MessageId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
