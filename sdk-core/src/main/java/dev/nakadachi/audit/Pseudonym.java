package dev.nakadachi.audit;

import dev.nakadachi.error.Rule;

/**
 * Stands for a user in the execution log (仮名): random, so that without the mapping in {@link Pseudonyms} it says
 * nothing about the user. Closed by nature, hence a record.
 *
 * @param value {@code u-} and 32 lower-case hexadecimal digits
 */
public record Pseudonym(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "Pseudonym",
            "u-[0-9a-f]{32}",
            "is u- and 32 lower-case hexadecimal digits",
            "let Pseudonyms make it; a digest of the user id is not a pseudonym");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public Pseudonym {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
