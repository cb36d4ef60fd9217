package dev.nakadachi.provider;

/** How the client proves itself at the token endpoint; each prints its registered name. */
public enum ClientAuthentication {
    /** {@code client_secret_basic} (RFC 6749 section 2.3.1). */
    CLIENT_SECRET_BASIC("client_secret_basic"),
    /** {@code client_secret_post} (RFC 6749 section 2.3.1). */
    CLIENT_SECRET_POST("client_secret_post"),
    /** {@code none}: a public client, known by its id only (RFC 6749 section 2.1). */
    NONE("none"),
    /** {@code private_key_jwt} (OpenID Connect Core 1.0 section 9, RFC 7523). */
    PRIVATE_KEY_JWT("private_key_jwt"),
    /** {@code tls_client_auth}: a certificate of an authority that the institution trusts (RFC 8705 section 2.1). */
    TLS_CLIENT_AUTH("tls_client_auth"),
    /** {@code self_signed_tls_client_auth}: a certificate that the registration names (RFC 8705 section 2.2). */
    SELF_SIGNED_TLS_CLIENT_AUTH("self_signed_tls_client_auth");

    private final String value;

    ClientAuthentication(String value) {
        this.value = value;
    }

    /**
     * The name of the registry "OAuth Token Endpoint Authentication Methods" (RFC 7591 section 4.2).
     *
     * @return the registered name
     */
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
