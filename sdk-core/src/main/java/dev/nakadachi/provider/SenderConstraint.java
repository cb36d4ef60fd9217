package dev.nakadachi.provider;

/** To whom an access token is bound, so that a stolen one is worthless. */
public enum SenderConstraint {
    /** To nobody: a Bearer token (RFC 6750). */
    NONE,
    /** To a key of the grant, by a proof on each request (RFC 9449). */
    DPOP,
    /** To the client's certificate (RFC 8705 section 3). */
    CERTIFICATE
}
