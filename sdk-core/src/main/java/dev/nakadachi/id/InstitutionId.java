package dev.nakadachi.id;

import dev.nakadachi.error.Rule;

/**
 * Names an institution and the product of it that a profile describes, such as {@code gmo-aozora-corporate}. Closed by
 * nature, hence a record.
 *
 * @param value is 1 to 64 lower-case letters, digits or dashes, starting with a letter
 */
public record InstitutionId(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "InstitutionId",
            "[a-z][a-z0-9-]{0,63}",
            "is 1 to 64 lower-case letters, digits or dashes, starting with a letter",
            "use the constant of the provider");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public InstitutionId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
