package dev.nakadachi.consent;

import dev.nakadachi.error.Rule;

/**
 * Names what an institution says about a user (OpenID Connect Core 1.0 section 5.1). Open: institutions have claims of
 * their own. Closed in shape, hence a record.
 *
 * @param value is 1 to 128 printable ASCII characters; a claim inside another is {@code outer.inner}
 */
public record ClaimName(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "ClaimName",
            "[\\x21-\\x7E]{1,128}",
            "is 1 to 128 printable ASCII characters",
            "use a constant or the institution's own spelling");

    /** Who the user is at the institution: stable, never another's. */
    public static final ClaimName SUBJECT = new ClaimName("sub");

    /** The full name (氏名), as the user has it shown. */
    public static final ClaimName NAME = new ClaimName("name");

    /** The family name. */
    public static final ClaimName FAMILY_NAME = new ClaimName("family_name");

    /** The given name. */
    public static final ClaimName GIVEN_NAME = new ClaimName("given_name");

    /** The preferred address of electronic mail. */
    public static final ClaimName EMAIL = new ClaimName("email");

    /** The preferred telephone number. */
    public static final ClaimName PHONE_NUMBER = new ClaimName("phone_number");

    /** The birthday, {@code YYYY-MM-DD}; the year 0000 says that it is not told. */
    public static final ClaimName BIRTHDATE = new ClaimName("birthdate");

    /** The whole postal address in one text, with line breaks. */
    public static final ClaimName ADDRESS = new ClaimName("address.formatted");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public ClaimName {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
