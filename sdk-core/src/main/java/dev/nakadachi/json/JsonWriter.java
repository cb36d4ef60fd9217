package dev.nakadachi.json;

import dev.nakadachi.error.Rule;
import dev.nakadachi.internal.json.TokenSink;
import dev.nakadachi.money.Money;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Writes one JSON object in UTF-8: members in the order of the calls, amounts in plain digits.
 *
 * <pre>{@code
 * byte[] body = JsonWriter.write(body -> body
 *         .text("accountId", account.value())
 *         .amountAsText("amount", amount)
 *         .objects("lines", lines, (line, to) -> to.text("memo", line.memo())));
 * }</pre>
 *
 * <p>What is wrong gives an {@link dev.nakadachi.error.InvalidInputException}: a name twice in an object, an unpaired
 * surrogate, a number that is not plain. Not thread-safe.
 */
public final class JsonWriter {

    private static final Rule<String> WHOLE_CHARACTERS = Rule.of(
            "JSON text",
            "has no unpaired surrogate",
            "pass the text as it was entered, not a cut of it",
            JsonWriter::hasWholeCharacters);
    private static final Rule<String> NUMBER = Rule.pattern(
            "JSON number",
            "-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,18})?",
            "is plain digits without leading zeros, with an optional minus and fraction",
            "use text() for codes");
    private static final Rule<Boolean> ONCE = Rule.of(
            "JSON member", "has a name that the object does not have yet", "write each member once", once -> once);
    private static final Rule<Boolean> INNERMOST = Rule.of(
            "JSON writer",
            "is the one of the innermost open object",
            "use the writer that the function was given",
            innermost -> innermost);

    private final TokenSink sink;
    private final Set<String> names = new HashSet<>();
    private boolean open = true;

    private JsonWriter(TokenSink sink) {
        this.sink = sink;
    }

    /**
     * Writes a document that is an object.
     *
     * @param members writes its members
     * @return the document
     */
    public static byte[] write(Consumer<JsonWriter> members) {
        TokenSink sink = new TokenSink();
        fill(sink, members);
        return sink.finish();
    }

    /**
     * A string.
     *
     * @param name the member
     * @param text its value
     * @return this
     */
    public JsonWriter text(String name, String text) {
        name(name).text(WHOLE_CHARACTERS.check(text));
        return this;
    }

    /**
     * A number by its digits.
     *
     * @param name the member
     * @param digits plain digits with an optional minus and fraction
     * @return this
     */
    public JsonWriter number(String name, String digits) {
        name(name).number(NUMBER.check(digits));
        return this;
    }

    /**
     * A whole number.
     *
     * @param name the member
     * @param value its value
     * @return this
     */
    public JsonWriter integer(String name, long value) {
        return number(name, Long.toString(value));
    }

    /**
     * An amount as institutions write it that send digits in a string.
     *
     * @param name the member
     * @param amount its value
     * @return this
     */
    public JsonWriter amountAsText(String name, Money amount) {
        return text(name, amount.toPlainText());
    }

    /**
     * An amount as institutions write it that send numbers.
     *
     * @param name the member
     * @param amount its value
     * @return this
     */
    public JsonWriter amountAsNumber(String name, Money amount) {
        return number(name, amount.toPlainText());
    }

    /**
     * True or false.
     *
     * @param name the member
     * @param value its value
     * @return this
     */
    public JsonWriter flag(String name, boolean value) {
        name(name).flag(value);
        return this;
    }

    /**
     * Null.
     *
     * @param name the member
     * @return this
     */
    public JsonWriter nothing(String name) {
        name(name).nothing();
        return this;
    }

    /**
     * An object.
     *
     * @param name the member
     * @param members writes the object's members
     * @return this
     */
    public JsonWriter object(String name, Consumer<JsonWriter> members) {
        name(name);
        open = false;
        fill(sink, members);
        open = true;
        return this;
    }

    /**
     * A list of objects.
     *
     * @param name the member
     * @param elements what to write, in order
     * @param members writes the members of one element
     * @param <T> the type of an element
     * @return this
     */
    public <T> JsonWriter objects(
            String name, Iterable<? extends T> elements, BiConsumer<? super T, JsonWriter> members) {
        name(name).array();
        open = false;
        for (T element : elements) {
            fill(sink, to -> members.accept(element, to));
        }
        open = true;
        sink.endArray();
        return this;
    }

    /**
     * A list of strings.
     *
     * @param name the member
     * @param elements what to write, in order
     * @return this
     */
    public JsonWriter texts(String name, Iterable<String> elements) {
        name(name).array();
        for (String element : elements) {
            sink.text(WHOLE_CHARACTERS.check(element));
        }
        sink.endArray();
        return this;
    }

    private static void fill(TokenSink sink, Consumer<JsonWriter> members) {
        JsonWriter inner = new JsonWriter(sink);
        sink.object();
        members.accept(inner);
        inner.open = false;
        sink.endObject();
    }

    private TokenSink name(String name) {
        INNERMOST.check(open);
        ONCE.check(names.add(WHOLE_CHARACTERS.check(name)));
        sink.name(name);
        return sink;
    }

    private static boolean hasWholeCharacters(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
