package dev.nakadachi.transport;

import dev.nakadachi.error.Rule;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of an HTTP header field (RFC 9110 section 5.1), kept in lower case because names are case-insensitive.
 * Closed by nature, hence a record.
 *
 * @param value a token of 1 to 64 characters
 */
public record HeaderName(String value) {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}");
    private static final Rule<String> SHAPE = Rule.of(
            "HeaderName",
            "is an HTTP token of 1 to 64 characters",
            "use letters, digits and dashes",
            HeaderName::isOne);

    /**
     * Checks the shape and lowers the case.
     *
     * @param value as above
     */
    public HeaderName {
        value = SHAPE.check(value).toLowerCase(Locale.ROOT);
    }

    static boolean isOne(String text) {
        return TOKEN.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
