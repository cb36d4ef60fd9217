package dev.nakadachi.sandbox.oauth;

/**
 * What may be wrong with an ID token, for tests of a client that has to refuse it (OpenID Connect Core 1.0 3.1.3.7).
 */
public enum IdTokenFault {
    /** No ID token although {@code openid} was granted. */
    MISSING,
    /** {@code alg} none. */
    UNSIGNED,
    /** The key is not the server's, under the name of the right key. */
    FOREIGN_SIGNATURE,
    /** {@code iss} names another server. */
    WRONG_ISSUER,
    /** {@code aud} names another client. */
    WRONG_AUDIENCE,
    /** Another {@code nonce} than that of the request. */
    WRONG_NONCE,
    /** No {@code nonce}. */
    NO_NONCE,
    /** It expired a minute ago. */
    EXPIRED,
    /** {@code sub} is somebody else. */
    WRONG_SUBJECT,
    /** {@code at_hash} is not of the access token beside it. */
    WRONG_ACCESS_TOKEN_HASH
}
