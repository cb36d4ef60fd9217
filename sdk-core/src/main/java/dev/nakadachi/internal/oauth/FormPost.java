package dev.nakadachi.internal.oauth;

import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.WireRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A form on its way to an endpoint. For one thread. */
final class FormPost {

    private static final HeaderName ACCEPT = new HeaderName("accept");
    private static final HeaderName CONTENT_TYPE = new HeaderName("content-type");

    private final Map<String, List<String>> fields;
    private Headers headers =
            Headers.none().plus(ACCEPT, "application/json").plus(CONTENT_TYPE, "application/x-www-form-urlencoded");

    FormPost(Map<String, List<String>> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /** Sets a field, once: a parameter must not be sent more than once (RFC 6749 section 3.2). */
    void field(String name, String value) {
        fields.put(name, List.of(value));
    }

    void header(HeaderName name, String value) {
        headers = headers.plus(name, value);
    }

    WireRequest to(URI endpoint) {
        String body = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return WireRequest.of(HttpMethod.POST, endpoint, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
