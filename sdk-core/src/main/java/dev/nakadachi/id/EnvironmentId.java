package dev.nakadachi.id;

import dev.nakadachi.error.Rule;

/**
 * Names an environment of an institution, such as {@code production}. Closed by nature, hence a record.
 *
 * @param value is 1 to 64 lower-case letters, digits or dashes, starting with a letter
 */
public record EnvironmentId(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "EnvironmentId",
            "[a-z][a-z0-9-]{0,63}",
            "is 1 to 64 lower-case letters, digits or dashes, starting with a letter",
            "use the constant of the provider");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public EnvironmentId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
