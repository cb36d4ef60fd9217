package dev.nakadachi.provider;

import dev.nakadachi.error.Rule;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * What a provider's encoder makes of an input: method, path below an endpoint, query, headers, body; no token. Prints
 * method and path only. Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class ApiRequest {

    private static final Rule<String> PATH = Rule.pattern(
            "ApiRequest",
            "(?=/)(/[A-Za-z0-9._~%!$&'()*+,;=:@-]+)*/?",
            "has a path of one or more encoded segments",
            "write it like /accounts/balances");
    /** A dot segment means another path (RFC 3986 section 5.2.4), encoded or not. */
    private static final Rule<String> SEGMENT = Rule.of(
            "ApiRequest",
            "has segments that are neither empty nor made of dots",
            "use a reference that the institution gave",
            text -> !text.matches("\\.{0,2}"));

    private final HttpMethod method;
    private final EndpointRole endpoint;
    private final String path;
    private final String query;
    private final Headers headers;
    private final Optional<byte[]> body;

    private ApiRequest(
            HttpMethod method,
            EndpointRole endpoint,
            String path,
            String query,
            Headers headers,
            Optional<byte[]> body) {
        this.method = method;
        this.endpoint = endpoint;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    /**
     * A GET below the API endpoint.
     *
     * @param path encoded segments, such as {@code /accounts/balances}
     * @return the request
     */
    public static ApiRequest get(String path) {
        return new ApiRequest(HttpMethod.GET, EndpointRole.API, PATH.check(path), "", Headers.none(), Optional.empty());
    }

    /**
     * A GET of an endpoint itself, with nothing below it.
     *
     * @param role the endpoint, whose address is whole, such as {@link EndpointRole#USERINFO}
     * @return the request
     */
    public static ApiRequest wholeOf(EndpointRole role) {
        return new ApiRequest(HttpMethod.GET, role, "", "", Headers.none(), Optional.empty());
    }

    /**
     * A POST of JSON below the API endpoint.
     *
     * @param path encoded segments
     * @param json the body in UTF-8; copied
     * @return the request, with {@code Content-Type: application/json;charset=UTF-8}
     */
    public static ApiRequest post(String path, byte[] json) {
        Headers type = Headers.none().plus(new HeaderName("content-type"), "application/json;charset=UTF-8");
        byte[] body = Objects.requireNonNull(json, "json").clone();
        return new ApiRequest(HttpMethod.POST, EndpointRole.API, PATH.check(path), "", type, Optional.of(body));
    }

    /**
     * The same request below another endpoint.
     *
     * @param role which one
     * @return a copy
     */
    public ApiRequest at(EndpointRole role) {
        return new ApiRequest(method, role, path, query, headers, body);
    }

    /**
     * One more segment of the path, such as the id of an account.
     *
     * @param value its text, encoded here: a slash stays inside the segment
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is empty, {@code .} or {@code ..}
     */
    public ApiRequest segment(String value) {
        return new ApiRequest(method, endpoint, path + "/" + encode(SEGMENT.check(value)), query, headers, body);
    }

    /**
     * One more query parameter.
     *
     * @param name its name
     * @param value its value, encoded here
     * @return a copy
     */
    public ApiRequest query(String name, String value) {
        String pair = encode(name) + "=" + encode(value);
        return new ApiRequest(method, endpoint, path, query.isEmpty() ? pair : query + "&" + pair, headers, body);
    }

    /**
     * One more header field.
     *
     * @param name its name
     * @param value its value
     * @return a copy
     */
    public ApiRequest header(HeaderName name, String value) {
        return new ApiRequest(method, endpoint, path, query, headers.plus(name, value), body);
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
     * The endpoint.
     *
     * @return its role
     */
    public EndpointRole endpoint() {
        return endpoint;
    }

    /**
     * The address below a base.
     *
     * @param base the endpoint's address
     * @return the complete address
     */
    public URI below(URI base) {
        return URI.create(base + path + (query.isEmpty() ? "" : "?" + query));
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
     * The body.
     *
     * @return a copy, empty for a request without one
     */
    public Optional<byte[]> body() {
        return body.map(byte[]::clone);
    }

    @Override
    public String toString() {
        return method + " " + (path.isEmpty() ? endpoint : path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
