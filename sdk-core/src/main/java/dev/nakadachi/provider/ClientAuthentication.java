package dev.nakadachi.provider;

/** How the client proves itself at the token endpoint (OpenID Connect Core 1.0 section 9). */
public enum ClientAuthentication {
    /** {@code client_secret_basic}. */
    BASIC,
    /** {@code client_secret_post}. */
    POST
}
