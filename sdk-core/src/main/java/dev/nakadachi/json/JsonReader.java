package dev.nakadachi.json;

import dev.nakadachi.internal.json.BrokenJson;
import dev.nakadachi.internal.json.Token;
import dev.nakadachi.internal.json.TokenSource;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads one JSON document (RFC 8259, UTF-8) from front to back, lenient about what institutions vary and strict about
 * the rest.
 *
 * <pre>{@code
 * String date = "";
 * String amount = "";
 * in.object();
 * while (in.nextMember()) {
 *     switch (in.name()) {
 *         case "transactionDate" -> date = in.text();
 *         case "amount" -> amount = in.number();
 *         default -> in.skip();
 *     }
 * }
 * }</pre>
 *
 * <p>Lenient: a member that is null reads like one that is omitted; strings and numbers are interchangeable; flags may
 * be strings; an unread or skipped member is unknown and told to the listener. Strict: every departure from RFC 8259, a
 * duplicate member, nesting beyond 32 levels, a number beyond 64 characters, and anything after the document give a
 * {@link MalformedJsonException}. Not thread-safe.
 */
public final class JsonReader {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,18})?");

    private final TokenSource source;
    private final TextScreen screen;
    private final NoticeListener listener;
    private Token value = Token.NULL;
    private boolean pending;
    private boolean emptyByNull;
    private String name = "";

    private JsonReader(TokenSource source, TextScreen screen, NoticeListener listener) {
        this.source = source;
        this.screen = screen;
        this.listener = listener;
    }

    /**
     * Reads a whole document.
     *
     * @param utf8 the document; never closed here
     * @param screen what may be seen of every text
     * @param listener hears of unknown members and of texts that the screen changed
     * @param shape reads the one value of the document
     * @param <T> what it becomes
     * @return what {@code shape} returned
     * @throws MalformedJsonException when the document is not well-formed or not of the shape
     */
    public static <T> T read(
            InputStream utf8, TextScreen screen, NoticeListener listener, Function<JsonReader, T> shape) {
        try (TokenSource source = TokenSource.of(utf8)) {
            JsonReader reader = new JsonReader(source, screen, listener);
            reader.value = reader.advance();
            reader.pending = true;
            if (reader.value == Token.END) {
                throw reader.malformed("is empty");
            }
            T result = shape.apply(reader);
            reader.settle();
            if (reader.advance() != Token.END) {
                throw reader.malformed("is followed by more");
            }
            return result;
        }
    }

    /**
     * Enters an object; a null is entered like an object without members.
     *
     * @throws MalformedJsonException when the value is something else
     */
    public void object() {
        enter(Token.OBJECT, "is no object");
    }

    /**
     * Goes to the next member of the object. A member whose value was not read is skipped as unknown.
     *
     * @return false at the end of the object, which is then left
     * @throws MalformedJsonException when the document is malformed
     */
    public boolean nextMember() {
        if (leaveNull()) {
            return false;
        }
        settle();
        if (advance() == Token.OBJECT_END) {
            return false;
        }
        name = text0();
        value = advance();
        pending = true;
        return true;
    }

    /**
     * The name of the current member.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Reads a list element by element; a null is a list without elements.
     *
     * @param element reads one element
     * @throws MalformedJsonException when the value is no array
     */
    public void each(Consumer<JsonReader> element) {
        enter(Token.ARRAY, "is no list");
        if (leaveNull()) {
            return;
        }
        while (true) {
            value = advance();
            if (value == Token.ARRAY_END) {
                return;
            }
            pending = true;
            element.accept(this);
            settle();
        }
    }

    /**
     * Reads a list.
     *
     * @param element reads one element
     * @param <T> what it becomes
     * @return the elements, unmodifiable; none for null
     * @throws MalformedJsonException when the value is no array
     */
    public <T> List<T> list(Function<JsonReader, T> element) {
        List<T> elements = new ArrayList<>();
        each(in -> elements.add(element.apply(in)));
        return List.copyOf(elements);
    }

    /**
     * The kind of the value that will be read next.
     *
     * @return its kind
     */
    public JsonKind kind() {
        return switch (value) {
            case OBJECT -> JsonKind.OBJECT;
            case ARRAY -> JsonKind.ARRAY;
            case TEXT -> JsonKind.TEXT;
            case NUMBER -> JsonKind.NUMBER;
            case TRUE, FALSE -> JsonKind.FLAG;
            default -> JsonKind.NULL;
        };
    }

    /**
     * The value as text.
     *
     * @return a string or a number by its text as the screen shows it, a flag by its text, and the empty text for null
     * @throws MalformedJsonException when the value is an object or array
     */
    public String text() {
        return switch (take()) {
            case TEXT, NUMBER -> screened(text0());
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL -> "";
            default -> throw malformed("is no text");
        };
    }

    /**
     * The value as a plain decimal, handed over as its text so that no digit is lost.
     *
     * @return digits with an optional leading minus and an optional fraction, from a number or a string; the empty text
     *     for null and for an empty string
     * @throws MalformedJsonException when the value is anything else
     */
    public String number() {
        String text = text();
        if (!text.isEmpty() && !isPlainNumber(text)) {
            throw malformed("is no plain number");
        }
        return text;
    }

    /**
     * The value as a flag.
     *
     * @return true or false, also from the strings {@code true} and {@code false} in any case; empty for null and for
     *     an empty string
     * @throws MalformedJsonException when the value is anything else
     */
    public Optional<Boolean> flag() {
        return switch (text().toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            case "" -> Optional.empty();
            default -> throw malformed("is no flag");
        };
    }

    /** Skips the value and tells the listener. */
    public void skip() {
        notice(Notice.Kind.UNKNOWN_MEMBER);
        Token token = take();
        int open = 0;
        while (true) {
            switch (token) {
                case OBJECT, ARRAY -> open++;
                case OBJECT_END, ARRAY_END -> open--;
                // An unread string may still hide a broken escape.
                case TEXT -> text0();
                default -> {}
            }
            if (open == 0) {
                return;
            }
            token = advance();
        }
    }

    /**
     * Insists on a member. Asked after its object was read, so that the order of members does not matter.
     *
     * @param member the member's name
     * @param text what was read, empty when it was null, empty or omitted
     * @return the same text
     * @throws MalformedJsonException when it is empty
     */
    public String required(String member, String text) {
        if (text.isEmpty()) {
            throw new MalformedJsonException(source.path() + "." + member + " is missing");
        }
        return text;
    }

    /**
     * A failure at the current value.
     *
     * @param reason what is wrong with it, such as {@code is no date}, without the value
     * @return the failure, not thrown
     */
    public MalformedJsonException malformed(String reason) {
        return new MalformedJsonException(source.path() + " " + reason);
    }

    static boolean isPlainNumber(String text) {
        return PLAIN_NUMBER.matcher(text).matches();
    }

    private void enter(Token start, String otherwise) {
        Token token = take();
        emptyByNull = token == Token.NULL;
        if (!emptyByNull && token != start) {
            throw malformed(otherwise);
        }
    }

    private boolean leaveNull() {
        boolean left = emptyByNull;
        emptyByNull = false;
        return left;
    }

    private Token take() {
        if (!pending) {
            throw new IllegalStateException("the value was read already; go on with nextMember() or the next element");
        }
        pending = false;
        return value;
    }

    private void settle() {
        if (pending) {
            skip();
        }
    }

    private Token advance() {
        try {
            return source.next();
        } catch (BrokenJson e) {
            throw broken(e);
        }
    }

    private String text0() {
        try {
            return source.text();
        } catch (BrokenJson e) {
            throw broken(e);
        }
    }

    private String screened(String text) {
        String shown = screen.screen(text);
        if (!shown.equals(text)) {
            notice(Notice.Kind.MASKED_VALUE);
        }
        return shown;
    }

    private void notice(Notice.Kind what) {
        listener.noticed(new Notice(what, source.pathOfKind(), kind()));
    }

    private static MalformedJsonException broken(BrokenJson cause) {
        return new MalformedJsonException(String.valueOf(cause.getMessage()));
    }
}
