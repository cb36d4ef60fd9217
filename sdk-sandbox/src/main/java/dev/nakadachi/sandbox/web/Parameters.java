package dev.nakadachi.sandbox.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parameters in {@code application/x-www-form-urlencoded}, of a query or a body. Immutable. */
public final class Parameters {

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Parses encoded text.
     *
     * @param encoded the text between {@code ?} and {@code #}, or a form body
     * @return the parameters
     * @throws BadRequest when a percent sign does not start an escape
     */
    public static Parameters parse(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decode(name), unused -> new ArrayList<>())
                        .add(decode(value));
            }
        }
        return new Parameters(values);
    }

    /**
     * Parameters that came in another form.
     *
     * @param values by name
     * @return the parameters
     */
    public static Parameters of(Map<String, List<String>> values) {
        return new Parameters(new LinkedHashMap<>(values));
    }

    /**
     * The value of a parameter. One without a value counts as omitted (RFC 6749 section 3.1).
     *
     * @param name the name
     * @return the first value
     */
    public Optional<String> one(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /**
     * The values of a parameter that may be repeated. One without a value counts as omitted.
     *
     * @param name the name
     * @return in the order of their coming
     */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /**
     * Whether a parameter is there more than once, which OAuth forbids (RFC 6749 sections 3.1 and 3.2).
     *
     * @return true when any is
     */
    public boolean anyRepeated() {
        return anyRepeatedBut("");
    }

    /**
     * Whether a parameter is there more than once that may not be.
     *
     * @param mayBe the one that may, such as {@code resource} (RFC 8707 section 2)
     * @return true when any other is
     */
    public boolean anyRepeatedBut(String mayBe) {
        return values.entrySet().stream()
                .anyMatch(
                        entry -> entry.getValue().size() > 1 && !entry.getKey().equals(mayBe));
    }

    /**
     * The same parameters with one of them set.
     *
     * @param name the name
     * @param value its only value
     * @return a copy
     */
    public Parameters with(String name, String value) {
        Map<String, List<String>> copy = new LinkedHashMap<>(values);
        copy.put(name, List.of(value));
        return new Parameters(copy);
    }

    /**
     * The same parameters without one of them.
     *
     * @param name the name
     * @return a copy
     */
    public Parameters without(String name) {
        Map<String, List<String>> copy = new LinkedHashMap<>(values);
        copy.remove(name);
        return new Parameters(copy);
    }

    /**
     * The names.
     *
     * @return in the order of their first appearance
     */
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("a percent sign does not start an escape", e);
        }
    }
}
