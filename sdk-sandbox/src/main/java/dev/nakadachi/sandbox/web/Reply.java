package dev.nakadachi.sandbox.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One answer. Immutable; the {@code with} methods return a copy. */
public final class Reply {

    private static final String JSON = "application/json;charset=UTF-8";
    private static final String HTML = "text/html;charset=UTF-8";

    private final int status;
    private final Map<String, String> headers;
    private final Body body;

    private Reply(int status, Map<String, String> headers, Body body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * An answer in JSON.
     *
     * @param status the HTTP status
     * @param document the JSON document in UTF-8
     * @return the answer
     */
    public static Reply json(int status, byte[] document) {
        return new Reply(status, Map.of("Content-Type", JSON), Body.of(document));
    }

    /**
     * A page.
     *
     * @param status the HTTP status
     * @param text the HTML text
     * @return the answer
     */
    public static Reply html(int status, String text) {
        return new Reply(status, Map.of("Content-Type", HTML), Body.of(text));
    }

    /**
     * A redirect.
     *
     * @param status the HTTP status
     * @param location where to
     * @return the answer
     */
    public static Reply redirect(int status, String location) {
        return empty(status).withHeader("Location", location);
    }

    /**
     * An answer without body.
     *
     * @param status the HTTP status
     * @return the answer
     */
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), Body.of(""));
    }

    /**
     * The same answer with a header set.
     *
     * @param name the name
     * @param value the value
     * @return a copy
     */
    public Reply withHeader(String name, String value) {
        Map<String, String> copy = new LinkedHashMap<>(headers);
        copy.put(name, value);
        return new Reply(status, copy, body);
    }

    /**
     * The same answer with another body.
     *
     * @param text sent in UTF-8
     * @return a copy
     */
    public Reply withText(String text) {
        return new Reply(status, headers, Body.of(text));
    }

    /**
     * The same answer that ends in the middle: its length header promises all.
     *
     * @param sent how many bytes of the body are sent
     * @return a copy
     */
    public Reply cutAfter(int sent) {
        return new Reply(status, headers, Body.cut(text(), sent));
    }

    /**
     * The same body after any number of blanks, which are made while they are sent.
     *
     * @param blanks how many
     * @return a copy
     */
    public Reply behindBlanks(long blanks) {
        return new Reply(status, headers, Body.padded(blanks, text()));
    }

    /**
     * The HTTP status.
     *
     * @return three digits
     */
    public int status() {
        return status;
    }

    /**
     * The body as text, for faults that change it.
     *
     * @return decoded from UTF-8
     */
    public String text() {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    /**
     * The headers.
     *
     * @return by name, as they are sent
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * How long the body claims to be.
     *
     * @return the value of Content-Length
     */
    public long length() {
        return body.claimed();
    }

    /**
     * The bytes of the body as they are sent.
     *
     * @return read it once
     */
    public InputStream stream() {
        return body.stream();
    }
}
