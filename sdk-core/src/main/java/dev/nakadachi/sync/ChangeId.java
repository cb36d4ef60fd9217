package dev.nakadachi.sync;

import dev.nakadachi.error.Rule;

/**
 * Names one change. A change that is delivered again has the same id, and the same line changing the same way at
 * another time has another one. Closed by nature, hence a record.
 *
 * @param value is 32 lower-case hexadecimal digits
 */
public record ChangeId(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "ChangeId",
            "[0-9a-f]{32}",
            "is 32 lower-case hexadecimal digits",
            "use an id that a synchronisation delivered");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public ChangeId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
