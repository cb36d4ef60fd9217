package dev.nakadachi.sandbox.oauth;

/** What may be wrong with an authorisation response, for tests of a client that has to refuse it without a call. */
public enum ResponseFault {
    /** Another {@code state} than that of the request. */
    WRONG_STATE,
    /** No {@code state}. */
    NO_STATE,
    /** {@code iss} names another server (RFC 9207 section 2.4). */
    WRONG_ISSUER,
    /** No {@code iss}. */
    NO_ISSUER,
    /** A signed response for another client. */
    WRONG_AUDIENCE,
    /** A signed response that expired a minute ago. */
    EXPIRED,
    /** A signed response whose key is not the server's, under the name of the right key. */
    FOREIGN_SIGNATURE,
    /** A signed response with {@code alg} none. */
    UNSIGNED,
    /** Parameters of the query although a signed response was asked for. */
    NOT_SIGNED_AT_ALL
}
