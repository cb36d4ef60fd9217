package dev.nakadachi.sandbox.internal.oauth;

/**
 * To whom a token is bound: the member of its {@code cnf} and the thumbprint. Closed by nature, hence a record.
 *
 * @param member {@code jkt} (RFC 9449 section 6.1) or {@code x5t#S256} (RFC 8705 section 3.1)
 * @param thumbprint SHA-256 in Base64url
 */
record Sender(String member, String thumbprint) {

    static Sender ofKey(String thumbprint) {
        return new Sender("jkt", thumbprint);
    }

    static Sender ofCertificate(String thumbprint) {
        return new Sender("x5t#S256", thumbprint);
    }
}
