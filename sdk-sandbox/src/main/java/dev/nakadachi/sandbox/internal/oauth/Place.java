package dev.nakadachi.sandbox.internal.oauth;

/** Where an institution is; known once its servers listen. Implementations are thread-safe. */
public interface Place {

    /**
     * The issuer identifier (RFC 8414 section 2).
     *
     * @return the URI as text, letter by letter
     */
    String issuer();

    /**
     * A path on the HTTPS port.
     *
     * @param path starts with a slash
     * @return the URI as text
     */
    String at(String path);

    /**
     * A path on the port that asks clients for their certificate (RFC 8705 section 5).
     *
     * @param path starts with a slash
     * @return the URI as text; that of the HTTPS port when no port asks
     */
    String overMutualTls(String path);
}
