package dev.nakadachi.consent;

import dev.nakadachi.error.Rule;

/**
 * What came of a revocation. Open: later versions may know more. Closed in shape, hence a record.
 *
 * @param value is 1 to 64 lower-case letters or dashes
 */
public record Revocation(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "Revocation", "[a-z][a-z-]{0,63}", "is 1 to 64 lower-case letters or dashes", "use a constant");

    /** The institution confirmed it (RFC 7009 section 2.2), and the tokens are deleted here. */
    public static final Revocation REVOKED_AT_INSTITUTION = new Revocation("revoked-at-institution");

    /**
     * The tokens are deleted here, but the institution has no revocation endpoint or did not confirm: the user should
     * also end the consent on the institution's own site.
     */
    public static final Revocation LOCAL_ONLY = new Revocation("local-only");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public Revocation {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
