package dev.nakadachi.provider;

/**
 * What an institution signs its JWTs with (RFC 7518 section 3.1): ID tokens, UserInfo, authorisation responses. A JWT
 * without a signature ({@code none}) has no place here; each prints its registered name.
 */
public enum JwtAlgorithm {
    /** RSASSA-PSS with SHA-256, of RSA keys from 2,048 bits. */
    PS256,
    /** ECDSA with P-256 and SHA-256. */
    ES256,
    /** RSASSA-PKCS1-v1_5 with SHA-256, of RSA keys from 2,048 bits: the default of OpenID Connect; not of FAPI. */
    RS256,
    /** HMAC with SHA-256 under the client secret (OpenID Connect Core 1.0 section 10.1), of 32 bytes at least. */
    HS256
}
