package dev.nakadachi.provider;

/** Whom a client assertion names as its audience: always one text, never a list. */
public enum AssertionAudience {
    /** The issuer identifier: what FAPI 2.0 Security Profile section 5.3.3.1 asks for, and the default. */
    ISSUER,
    /** The address of the token endpoint, as RFC 7523 section 3 suggests and older servers insist. */
    TOKEN_ENDPOINT
}
