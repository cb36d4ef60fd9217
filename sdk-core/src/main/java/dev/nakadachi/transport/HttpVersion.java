package dev.nakadachi.transport;

/** The version of HTTP in which a request goes out. */
public enum HttpVersion {
    /** HTTP/1.1 (RFC 9112): one request owns one connection, so what a lost connection may have carried is known. */
    HTTP_1_1("HTTP/1.1"),

    /**
     * HTTP/2 (RFC 9113) over TLS where the server agrees to it (ALPN, RFC 7301), HTTP/1.1 where it does not and for
     * plain HTTP.
     */
    HTTP_2("HTTP/2");

    private final String words;

    HttpVersion(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
