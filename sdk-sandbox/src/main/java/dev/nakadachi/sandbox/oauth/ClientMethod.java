package dev.nakadachi.sandbox.oauth;

/** How a client authenticates at the token endpoint (RFC 6749 section 2.3.1); the bank fixes one per client. */
public enum ClientMethod {
    /** By header or by form, whichever comes. */
    BASIC_OR_POST,
    /** By the header {@code Authorization: Basic}. */
    BASIC,
    /** By the form members {@code client_id} and {@code client_secret}. */
    POST
}
