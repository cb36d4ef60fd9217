package dev.nakadachi.transport;

import dev.nakadachi.error.Rule;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A complete HTTP request. Prints method, host and path only: query, headers and body may carry account numbers and
 * tokens. Immutable and thread-safe.
 */
public final class WireRequest {

    private static final Rule<URI> ADDRESS = Rule.of(
            "WireRequest",
            "has an absolute http or https URI without user and fragment",
            "build it from an endpoint of the profile",
            WireRequest::isAddress);

    private final HttpMethod method;
    private final URI uri;
    private final Headers headers;
    private final Optional<byte[]> body;
    private final HttpVersion version;

    private WireRequest(HttpMethod method, URI uri, Headers headers, Optional<byte[]> body, HttpVersion version) {
        this.method = Objects.requireNonNull(method, "method");
        this.uri = ADDRESS.check(uri);
        this.headers = Objects.requireNonNull(headers, "headers");
        this.body = body;
        this.version = Objects.requireNonNull(version, "version");
    }

    /**
     * A request without a body, over HTTP/1.1.
     *
     * @param method the method
     * @param uri the absolute address
     * @param headers the header fields
     * @return the request
     */
    public static WireRequest of(HttpMethod method, URI uri, Headers headers) {
        return new WireRequest(method, uri, headers, Optional.empty(), HttpVersion.HTTP_1_1);
    }

    /**
     * A request with a body, over HTTP/1.1.
     *
     * @param method the method
     * @param uri the absolute address
     * @param headers the header fields, {@code Content-Type} among them
     * @param body the bytes; copied
     * @return the request
     */
    public static WireRequest of(HttpMethod method, URI uri, Headers headers, byte[] body) {
        return new WireRequest(
                method,
                uri,
                headers,
                Optional.of(Objects.requireNonNull(body, "body").clone()),
                HttpVersion.HTTP_1_1);
    }

    /**
     * The same request with one more header field: what SIGN adds to each attempt.
     *
     * @param name the field
     * @param value its value
     * @return a copy
     */
    public WireRequest plusHeader(HeaderName name, String value) {
        return new WireRequest(method, uri, headers.plus(name, value), body, version);
    }

    /**
     * The same request over another version of HTTP.
     *
     * @param value the version; a transport that does not speak HTTP/2 sends HTTP/1.1, none does the reverse
     * @return a copy
     */
    public WireRequest over(HttpVersion value) {
        return new WireRequest(method, uri, headers, body, value);
    }

    /**
     * The method.
     *
     * @return the method
     */
    public HttpMethod method() {
        return method;
    }

    /**
     * The address.
     *
     * @return an absolute URI
     */
    public URI uri() {
        return uri;
    }

    /**
     * The header fields.
     *
     * @return the fields
     */
    public Headers headers() {
        return headers;
    }

    /**
     * The version of HTTP.
     *
     * @return HTTP/1.1 unless said
     */
    public HttpVersion version() {
        return version;
    }

    /**
     * The body.
     *
     * @return a copy of the bytes, empty for a request without one
     */
    public Optional<byte[]> body() {
        return body.map(byte[]::clone);
    }

    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }

    private static boolean isAddress(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return false;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        return uri.getRawFragment() == null && (scheme.equals("https") || scheme.equals("http"));
    }
}
