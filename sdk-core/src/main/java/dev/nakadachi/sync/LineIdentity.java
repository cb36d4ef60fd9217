package dev.nakadachi.sync;

import dev.nakadachi.error.Rule;

/**
 * Which line it is: the same whenever, by whatever page and with whatever period the line is read again. Made by
 * {@link LineIdentifier} with a key, so that it tells nothing of the line and nobody without the key can try names.
 * Closed by nature, hence a record.
 *
 * @param value is 32 lower-case hexadecimal digits
 */
public record LineIdentity(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "LineIdentity",
            "[0-9a-f]{32}",
            "is 32 lower-case hexadecimal digits",
            "use an identity that LineIdentifier made");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public LineIdentity {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
