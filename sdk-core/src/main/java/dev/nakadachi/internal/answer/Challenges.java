package dev.nakadachi.internal.answer;

import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the challenges of an answer: {@code WWW-Authenticate} may come several times, each with several challenges,
 * each with several parameters, all parted by the same comma (RFC 9110 section 11.6.1). What cannot be read is skipped
 * up to the next comma.
 */
public final class Challenges {

    private static final HeaderName FIELD = new HeaderName("www-authenticate");
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern SCHEME = Pattern.compile("(" + TOKEN + ")(?: +|(?=,|$))");
    private static final Pattern PARAMETER =
            Pattern.compile("(" + TOKEN + ")[ \t]*=[ \t]*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|(" + TOKEN + "))[ \t]*(?=,|$)");
    private static final Pattern REST = Pattern.compile("[^,]*");
    private static final Pattern BETWEEN = Pattern.compile("[ \t,]*");

    private final List<Challenge> all = new ArrayList<>();
    private String scheme = "";
    private Map<String, String> parameters = new LinkedHashMap<>();

    private Challenges() {}

    /**
     * The challenges of an answer in their order.
     *
     * @param headers of the answer
     * @return none when there are none
     */
    public static List<Challenge> of(Headers headers) {
        Challenges reading = new Challenges();
        headers.all(FIELD).forEach(reading::read);
        return List.copyOf(reading.all);
    }

    /**
     * The first challenge of a scheme with an {@code error}.
     *
     * @param headers of the answer
     * @param scheme in any case
     * @param error the error word
     * @return empty when there is none
     */
    public static Optional<Challenge> find(Headers headers, String scheme, String error) {
        return of(headers).stream()
                .filter(challenge -> challenge.isOf(scheme))
                .filter(challenge ->
                        challenge.parameter("error").filter(error::equals).isPresent())
                .findFirst();
    }

    private void read(String field) {
        Matcher at = BETWEEN.matcher(field);
        at.lookingAt();
        while (at.end() < field.length()) {
            int start = at.end();
            if (at.usePattern(PARAMETER).region(start, field.length()).lookingAt()) {
                parameters.putIfAbsent(at.group(1), value(at));
            } else if (at.usePattern(SCHEME).lookingAt()) {
                finish();
                scheme = at.group(1);
                // A parameter or a token68 follows without a comma.
                if (!isParameter(field, at.end())) {
                    at.region(at.end(), field.length()).usePattern(REST).lookingAt();
                }
            } else {
                at.usePattern(REST).lookingAt();
            }
            at.region(at.end(), field.length()).usePattern(BETWEEN).lookingAt();
        }
        finish();
    }

    private static boolean isParameter(String field, int from) {
        return PARAMETER.matcher(field).region(from, field.length()).lookingAt();
    }

    private static String value(Matcher parameter) {
        String quoted = parameter.group(2);
        return quoted == null ? parameter.group(3) : quoted.replaceAll("\\\\(.)", "$1");
    }

    private void finish() {
        if (!scheme.isEmpty()) {
            all.add(new Challenge(scheme, parameters));
        }
        scheme = "";
        parameters = new LinkedHashMap<>();
    }
}
