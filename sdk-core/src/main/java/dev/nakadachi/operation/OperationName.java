package dev.nakadachi.operation;

import dev.nakadachi.error.Rule;

/**
 * Names an operation in the execution log, in errors and in stop orders. Closed by nature, hence a record.
 *
 * @param value is 1 to 64 lower-case letters, dots or dashes, such as {@code accounts.list}
 */
public record OperationName(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "OperationName",
            "[a-z][a-z.-]{0,63}",
            "is 1 to 64 lower-case letters, dots or dashes",
            "name it noun.verb, such as accounts.list");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public OperationName {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
