package dev.nakadachi.internal.answer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One challenge of a {@code WWW-Authenticate} field (RFC 9110 section 11.6.1). Closed by nature, hence a record.
 *
 * @param scheme in lower case, because schemes are case-insensitive (RFC 9110 section 11.1)
 * @param parameters by name in lower case; the first of a name holds
 */
public record Challenge(String scheme, Map<String, String> parameters) {

    /**
     * Lower-cases the scheme and the names.
     *
     * @param scheme as above
     * @param parameters as above
     */
    public Challenge {
        scheme = scheme.toLowerCase(Locale.ROOT);
        Map<String, String> lower = new LinkedHashMap<>();
        parameters.forEach((name, value) -> lower.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        parameters = Map.copyOf(lower);
    }

    /**
     * Whether the challenge is of a scheme.
     *
     * @param name the scheme in any case
     * @return true when it is
     */
    public boolean isOf(String name) {
        return scheme.equals(name.toLowerCase(Locale.ROOT));
    }

    /**
     * A parameter, such as {@code error} (RFC 6750 section 3).
     *
     * @param name in lower case
     * @return its value without quotes
     */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Values are the institution's words and may repeat a token. */
    @Override
    public String toString() {
        return "Challenge[" + scheme + " " + parameters.keySet() + "]";
    }
}
