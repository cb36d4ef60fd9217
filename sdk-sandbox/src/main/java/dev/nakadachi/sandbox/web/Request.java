package dev.nakadachi.sandbox.web;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One request, read whole. Immutable. */
public final class Request {

    private final String method;
    private final String path;
    private final String rawQuery;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final InetSocketAddress peer;
    private final List<X509Certificate> certificates;
    private final List<String> variables;

    /**
     * A request.
     *
     * @param method the method
     * @param path the path
     * @param rawQuery the query as sent, empty without one
     * @param headers by lower-case name
     * @param body the body, empty without one
     * @param peer where it came from
     * @param certificates what the client showed in TLS, its own first
     */
    public Request(
            String method,
            String path,
            String rawQuery,
            Map<String, List<String>> headers,
            byte[] body,
            InetSocketAddress peer,
            List<X509Certificate> certificates) {
        this(method, path, rawQuery, headers, body, peer, certificates, List.of());
    }

    private Request(
            String method,
            String path,
            String rawQuery,
            Map<String, List<String>> headers,
            byte[] body,
            InetSocketAddress peer,
            List<X509Certificate> certificates,
            List<String> variables) {
        this.method = method;
        this.path = path;
        this.rawQuery = rawQuery;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
        this.peer = peer;
        this.certificates = List.copyOf(certificates);
        this.variables = List.copyOf(variables);
    }

    /**
     * The method.
     *
     * @return such as {@code GET}
     */
    public String method() {
        return method;
    }

    /**
     * The path.
     *
     * @return without query
     */
    public String path() {
        return path;
    }

    /**
     * A part of the path that the route leaves open.
     *
     * @param index of the open parts of the route, from 0
     * @return the decoded part
     */
    public String variable(int index) {
        return variables.get(index);
    }

    Request withVariables(List<String> values) {
        return new Request(method, path, rawQuery, headers, body, peer, certificates, values);
    }

    /**
     * The query.
     *
     * @return its parameters
     */
    public Parameters query() {
        return Parameters.parse(rawQuery);
    }

    /**
     * The query as sent.
     *
     * @return encoded text, empty without one
     */
    public String rawQuery() {
        return rawQuery;
    }

    /**
     * A header.
     *
     * @param name in any case
     * @return its first value
     */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /**
     * All values of a header.
     *
     * @param name in any case
     * @return in the order of their coming, one for each line
     */
    public List<String> headers(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /**
     * What the client showed in TLS.
     *
     * @return its own certificate first, empty without any
     */
    public List<X509Certificate> certificates() {
        return certificates;
    }

    /**
     * The body as a form.
     *
     * @return its parameters
     * @throws BadRequest when the media type is not {@code application/x-www-form-urlencoded}
     */
    public Parameters form() {
        String type = header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.split(";", -1)[0].strip().equals("application/x-www-form-urlencoded")) {
            throw new BadRequest("the body is not application/x-www-form-urlencoded");
        }
        return Parameters.parse(text());
    }

    /**
     * Where the request came from.
     *
     * @return the address of the connection's other end
     */
    public InetSocketAddress peer() {
        return peer;
    }

    /**
     * The body as text.
     *
     * @return decoded from UTF-8
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
