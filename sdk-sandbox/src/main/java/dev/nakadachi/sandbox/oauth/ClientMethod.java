package dev.nakadachi.sandbox.oauth;

import java.util.List;

/** How a client authenticates at the token, revocation and PAR endpoints; an institution fixes one per client. */
public enum ClientMethod {
    /** By header or by form, whichever comes (RFC 6749 section 2.3.1). */
    BASIC_OR_POST("client_secret_basic client_secret_post"),
    /** By the header {@code Authorization: Basic}. */
    BASIC("client_secret_basic"),
    /** By the form members {@code client_id} and {@code client_secret}. */
    POST("client_secret_post"),
    /** Not at all: a public client names itself by {@code client_id} (RFC 6749 section 2.1). */
    NONE("none"),
    /** By an assertion that its key has signed (RFC 7523 section 3, OpenID Connect Core 1.0 section 9). */
    PRIVATE_KEY_JWT("private_key_jwt"),
    /** By a certificate of the sandbox's authority with the registered subject (RFC 8705 section 2.1). */
    TLS_CLIENT_AUTH("tls_client_auth"),
    /** By the registered certificate, which signs itself (RFC 8705 section 2.2). */
    SELF_SIGNED_TLS_CLIENT_AUTH("self_signed_tls_client_auth");

    private final String names;

    ClientMethod(String names) {
        this.names = names;
    }

    /**
     * As metadata names them (RFC 8414 section 2).
     *
     * @return one name, or two where the client may choose
     */
    public List<String> names() {
        return List.of(names.split(" ", -1));
    }

    /** Whether it needs the port that asks for certificates. */
    boolean byCertificate() {
        return this == TLS_CLIENT_AUTH || this == SELF_SIGNED_TLS_CLIENT_AUTH;
    }
}
