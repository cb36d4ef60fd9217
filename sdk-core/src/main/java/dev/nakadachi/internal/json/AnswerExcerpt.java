package dev.nakadachi.internal.json;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an error may show of an institution's body: the shape with every value masked, except members that hold the
 * institution's error code or message. Immutable.
 */
public final class AnswerExcerpt {

    private static final int LONGEST = 1_024;
    private static final int LONGEST_VALUE = 255;
    private static final Pattern PLAIN_CODE = Pattern.compile("[A-Za-z0-9_.-]{1,16}");
    /** Could be a card number, whatever the member is called. */
    private static final Pattern MANY_DIGITS = Pattern.compile("[0-9](?:[_.-]*+[0-9]){12}");

    /** Possessive throughout: a backtracking loop would overflow the stack on a long run. */
    private static final Pattern DIGIT_RUN =
            Pattern.compile("\\p{Nd}(?:[\\s\\p{Z}\\p{Pd}\\u2212\\u30FC\\uFF70]*+\\p{Nd}){4,}+");

    private static final Pattern TOKEN_RUN = Pattern.compile("[A-Za-z0-9._~+/=-]{16,}");
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9!#$&^_.+-]{1,40}/[A-Za-z0-9!#$&^_.+-]{1,40}");

    private final String text;
    private final Map<String, String> shown;

    private AnswerExcerpt(String text, Map<String, String> shown) {
        this.text = text;
        this.shown = shown;
    }

    /**
     * Looks at a body.
     *
     * @param mediaType what the institution calls it, empty where it says nothing
     * @param body the body
     * @param shownMembers the members whose values are shown; in one whose name ends with {@code code} a short plain
     *     code is shown as it is, everywhere else runs of five digits and more are masked
     * @return the excerpt
     */
    public static AnswerExcerpt of(String mediaType, InputStream body, Set<String> shownMembers) {
        Counting counted = new Counting(body);
        StringBuilder text = new StringBuilder();
        Map<String, String> shown = new LinkedHashMap<>();
        try (TokenSource source = TokenSource.of(counted)) {
            Description description = new Description(source, shownMembers, text, shown);
            while (description.next()) {
                // The whole body is read: text that turns out to be no JSON must not be shown as if it were.
            }
        } catch (BrokenJson e) {
            return new AnswerExcerpt(opaque(mediaType, counted), Map.of());
        }
        if (text.isEmpty()) {
            return new AnswerExcerpt(opaque(mediaType, counted), Map.of());
        }
        return new AnswerExcerpt(cut(text.toString(), LONGEST), shown);
    }

    /**
     * The shape.
     *
     * @return at most 1,024 characters
     */
    public String text() {
        return text;
    }

    /**
     * The value of a shown member at the top of the body. One deeper down speaks of a part, not of the whole request.
     *
     * @param member its name
     * @return the redacted value, empty where the top of the body has none
     */
    public Optional<String> first(String member) {
        return Optional.ofNullable(shown.get(member));
    }

    /**
     * Words of an institution, fit to be shown.
     *
     * @param words a message
     * @return the same on one line, runs of digits and of token characters masked
     */
    public static String redacted(String words) {
        return redact("", words);
    }

    /**
     * A code of an institution, fit to be shown.
     *
     * @param code a code or a number
     * @return the same when it is short and plain, else redacted as words
     */
    public static String redactedCode(String code) {
        return redact("code", code);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Walks the tokens of a body once. */
    private static final class Description {

        private final TokenSource source;
        private final Set<String> shownMembers;
        private final StringBuilder text;
        private final Map<String, String> shown;
        private int depth;

        Description(TokenSource source, Set<String> shownMembers, StringBuilder text, Map<String, String> shown) {
            this.source = source;
            this.shownMembers = shownMembers;
            this.text = text;
            this.shown = shown;
        }

        boolean next() throws BrokenJson {
            Token token = source.next();
            if (token == Token.NAME) {
                String name = source.text();
                separate(text);
                text.append(Place.printable(name)).append(':');
                token = source.next();
                boolean value = token == Token.TEXT || token == Token.NUMBER;
                if (value && shownMembers.contains(name)) {
                    show(name, redact(name, source.text()));
                    return true;
                }
            }
            describe(token);
            return token != Token.END;
        }

        private void show(String name, String redacted) {
            if (depth == 1) {
                shown.putIfAbsent(name, redacted);
            }
            append(text, '"' + redacted + '"');
        }

        private void describe(Token token) throws BrokenJson {
            switch (token) {
                case OBJECT -> enter("{");
                case ARRAY -> enter("[");
                case OBJECT_END -> leave("}");
                case ARRAY_END -> leave("]");
                case TEXT -> open(text, source.text().isEmpty() ? "\"\"" : "text");
                case NUMBER -> open(text, "number");
                case TRUE, FALSE -> open(text, "flag");
                case NULL -> open(text, "null");
                default -> {}
            }
        }

        private void enter(String bracket) {
            depth++;
            open(text, bracket);
        }

        private void leave(String bracket) {
            depth--;
            append(text, bracket);
        }
    }

    private static void open(StringBuilder text, String word) {
        separate(text);
        append(text, word);
    }

    private static void separate(StringBuilder text) {
        if (!text.isEmpty() && "{[:".indexOf(text.charAt(text.length() - 1)) < 0) {
            append(text, ",");
        }
    }

    private static void append(StringBuilder text, String word) {
        if (text.length() <= LONGEST) {
            text.append(word);
        }
    }

    private static String redact(String name, String value) {
        boolean code = name.toLowerCase(Locale.ROOT).endsWith("code")
                && PLAIN_CODE.matcher(value).matches()
                && !MANY_DIGITS.matcher(value).find();
        if (code) {
            return value;
        }
        String oneLine = UNPRINTABLE.matcher(value).replaceAll(" ");
        String withoutTokens = TOKEN_RUN.matcher(oneLine).replaceAll("*****");
        return cut(DIGIT_RUN.matcher(withoutTokens).replaceAll("*****"), LONGEST_VALUE);
    }

    private static String cut(String value, int longest) {
        return value.length() <= longest ? value : value.substring(0, longest - 1) + "…";
    }

    private static String opaque(String mediaType, Counting counted) {
        String type = mediaType.split(";", 2)[0].strip();
        String shownType = MEDIA_TYPE.matcher(type).matches() ? type : "no media type";
        return "not JSON: " + shownType + ", " + counted.length() + " bytes";
    }
}
