package dev.nakadachi.provider;

/** How the authorisation response comes back to the redirect URI. */
public enum ResponseMode {
    /** As parameters of the query (RFC 6749 section 4.1.2). */
    QUERY,
    /** As one signed JWT in the query: JARM, {@code response_mode=jwt} with {@code response_type=code}. */
    JWT
}
