package dev.nakadachi.sandbox.web;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes one JSON object. Not thread-safe. */
public final class JsonText {

    private final StringBuilder out;
    private boolean first = true;

    private JsonText(StringBuilder out) {
        this.out = out;
    }

    /**
     * Writes a document that is an object.
     *
     * @param members writes its members
     * @return the text
     */
    public static String write(Consumer<JsonText> members) {
        StringBuilder out = new StringBuilder();
        fill(out, members);
        return out.toString();
    }

    /**
     * A string.
     *
     * @param name the member
     * @param text its value
     * @return this
     */
    public JsonText text(String name, String text) {
        name(name);
        quote(text);
        return this;
    }

    /**
     * A whole number.
     *
     * @param name the member
     * @param value its value
     * @return this
     */
    public JsonText integer(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    /**
     * True or false.
     *
     * @param name the member
     * @param value its value
     * @return this
     */
    public JsonText flag(String name, boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    /**
     * Null.
     *
     * @param name the member
     * @return this
     */
    public JsonText nothing(String name) {
        name(name);
        out.append("null");
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
    public <T> JsonText objects(String name, Iterable<? extends T> elements, BiConsumer<? super T, JsonText> members) {
        name(name);
        String separator = "[";
        for (T element : elements) {
            out.append(separator);
            fill(out, to -> members.accept(element, to));
            separator = ",";
        }
        out.append(separator.equals("[") ? "[]" : "]");
        return this;
    }

    private static void fill(StringBuilder out, Consumer<JsonText> members) {
        out.append('{');
        members.accept(new JsonText(out));
        out.append('}');
    }

    private void name(String name) {
        if (!first) {
            out.append(',');
        }
        first = false;
        quote(name);
        out.append(':');
    }

    private void quote(String text) {
        out.append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ') {
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                out.append((char) c);
            }
        });
        out.append('"');
    }
}
