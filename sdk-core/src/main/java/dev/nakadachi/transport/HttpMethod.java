package dev.nakadachi.transport;

/** The HTTP methods that provider profiles use (RFC 9110 section 9.3). */
public enum HttpMethod {
    /** Reads. */
    GET,
    /** Does what the body says. */
    POST,
    /** Replaces. */
    PUT,
    /** Changes a part. */
    PATCH,
    /** Removes. */
    DELETE
}
