package dev.nakadachi.secret;

import dev.nakadachi.error.Rule;

/**
 * Names a key in the header of what it signs: {@code kid} (RFC 7515 section 4.1.4). Closed by nature, hence a record.
 *
 * @param value is 1 to 256 printable ASCII characters
 */
public record KeyId(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "KeyId",
            "[\\x21-\\x7E]{1,256}",
            "is 1 to 256 printable ASCII characters",
            "use the kid that you registered");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public KeyId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
