package dev.nakadachi.internal.oauth;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a callback, which anybody may have written. */
final class Query {

    private static final int LONGEST = 16_384;

    private final Map<String, List<String>> parameters;

    private Query(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    static Query of(URI uri) {
        String raw = Optional.ofNullable(uri.getRawQuery()).orElse("");
        if (raw.length() > LONGEST) {
            throw Callback.refused("the callback's query is too long").toException();
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String field : raw.split("&", -1)) {
            if (!field.isEmpty()) {
                int split = field.indexOf('=');
                String name = split < 0 ? field : field.substring(0, split);
                String value = split < 0 ? "" : field.substring(split + 1);
                parameters
                        .computeIfAbsent(decoded(name), key -> new ArrayList<>())
                        .add(decoded(value));
            }
        }
        return new Query(parameters);
    }

    boolean hasRepetition() {
        return parameters.values().stream().anyMatch(values -> values.size() > 1);
    }

    /** A parameter without a value counts as omitted (RFC 6749 section 3.1). */
    Optional<String> first(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isEmpty());
    }

    boolean containsAllOf(Query other) {
        return other.parameters.entrySet().stream()
                .allMatch(field -> field.getValue().equals(parameters.get(field.getKey())));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Callback.refused("the callback's query is not well-formed").toException();
        }
    }
}
