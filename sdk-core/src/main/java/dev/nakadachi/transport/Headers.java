package dev.nakadachi.transport;

import dev.nakadachi.error.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** HTTP header fields in order. Prints names only: a value may be a token. Immutable and thread-safe. */
public final class Headers {

    private static final Headers NONE = new Headers(Map.of());

    /** The JDK prints a refused value in its exception, so it must be checked before the JDK sees it. */
    private static final Rule<String> VALUE = Rule.pattern(
            "header value",
            "[\\x20-\\x7E]{0,8192}",
            "is at most 8,192 printable ASCII characters",
            "encode it before it becomes a header");

    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E]");

    private final Map<HeaderName, List<String>> fields;

    private Headers(Map<HeaderName, List<String>> fields) {
        this.fields = fields;
    }

    /**
     * No fields.
     *
     * @return the empty instance
     */
    public static Headers none() {
        return NONE;
    }

    /**
     * The same fields and one more at the end.
     *
     * @param name the field
     * @param value its value
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when the value has a character that does not belong in a header
     */
    public Headers plus(HeaderName name, String value) {
        VALUE.check(value);
        Map<HeaderName, List<String>> copy = new LinkedHashMap<>(fields);
        List<String> values = new ArrayList<>(fields.getOrDefault(name, List.of()));
        values.add(value);
        copy.put(name, List.copyOf(values));
        return new Headers(Collections.unmodifiableMap(copy));
    }

    /**
     * The fields of an answer, read tolerantly: what a server sends must not stop the reading of its answer. A field
     * whose name is not a token is left out, other characters of a value than printable ASCII become {@code ?}.
     */
    static Headers received(Map<String, List<String>> raw) {
        Map<HeaderName, List<String>> kept = new LinkedHashMap<>();
        raw.forEach((name, values) -> {
            if (HeaderName.isOne(name)) {
                kept.put(
                        new HeaderName(name),
                        values.stream().map(Headers::printable).toList());
            }
        });
        return new Headers(Collections.unmodifiableMap(kept));
    }

    private static String printable(String value) {
        return UNPRINTABLE.matcher(value).replaceAll("?");
    }

    /**
     * The first value of a field.
     *
     * @param name the field
     * @return the value, empty where there is none
     */
    public Optional<String> first(HeaderName name) {
        return all(name).stream().findFirst();
    }

    /**
     * All values of a field.
     *
     * @param name the field
     * @return the values in order
     */
    public List<String> all(HeaderName name) {
        return fields.getOrDefault(name, List.of());
    }

    /**
     * All fields.
     *
     * @return names and values in order, unmodifiable
     */
    public Map<HeaderName, List<String>> asMap() {
        return fields;
    }

    @Override
    public String toString() {
        return "Headers" + fields.keySet();
    }
}
