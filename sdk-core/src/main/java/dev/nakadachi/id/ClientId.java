package dev.nakadachi.id;

import dev.nakadachi.error.Rule;

/**
 * The OAuth 2.0 client identifier that the institution gave to the caller (RFC 6749 section 2.2). Closed by nature,
 * hence a record.
 *
 * @param value is 1 to 128 printable ASCII characters
 */
public record ClientId(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "ClientId",
            "[\\x20-\\x7E]{1,128}",
            "is 1 to 128 printable ASCII characters",
            "copy it from the registration at the institution");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public ClientId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
