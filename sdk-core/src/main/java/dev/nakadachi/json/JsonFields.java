package dev.nakadachi.json;

import dev.nakadachi.error.InvalidInputException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object by their texts: omitted, null and empty are the same. What does not fit gives a
 * {@link MalformedJsonException} that names the member and no value. Immutable and thread-safe; prints its shape only.
 */
public final class JsonFields {

    private static final int NOWHERE = -1;

    private final JsonShape shape;
    private final @Nullable String[] texts;
    private final Map<String, List<JsonFields>> inside;
    private final int place;

    JsonFields(JsonShape shape, @Nullable String[] texts, Map<String, List<JsonFields>> inside) {
        this(shape, texts, inside, NOWHERE);
    }

    private JsonFields(JsonShape shape, @Nullable String[] texts, Map<String, List<JsonFields>> inside, int place) {
        this.shape = shape;
        this.texts = texts;
        this.inside = inside;
        this.place = place;
    }

    /** The same members as those of an element of a list, the first of which is 0. */
    JsonFields at(int index) {
        return new JsonFields(shape, texts, inside, index);
    }

    /**
     * A member as a value.
     *
     * @param member its name
     * @param conversion makes the value; a value that its rules refuse makes the answer malformed
     * @param <T> the type of the value
     * @return the value, empty where the member is omitted, null or empty
     */
    public <T> Optional<T> find(String member, Function<String, T> conversion) {
        String text = texts[shape.placeOf(member)];
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(conversion.apply(text));
        } catch (InvalidInputException | DateTimeException | ArithmeticException e) {
            // Not kept as cause: a message of the JDK may quote the value.
            throw malformed(member, "is not as the specification says");
        }
    }

    /**
     * A member that only informs, as a value: what does not fit is told and fails nothing, so that one odd element does
     * not cost the caller all others.
     *
     * @param member its name
     * @param conversion makes the value
     * @param unfit hears the name and the text as it was sent of a value that the conversion refuses
     * @param <T> the type of the value
     * @return the value, empty where the member is omitted, null, empty or unfit
     */
    public <T> Optional<T> findFitting(
            String member, Function<String, T> conversion, BiConsumer<String, String> unfit) {
        try {
            return find(member, conversion);
        } catch (MalformedJsonException e) {
            text(member).ifPresent(sent -> unfit.accept(member, sent));
            return Optional.empty();
        }
    }

    /**
     * A member that must be there, as a value.
     *
     * @param member its name
     * @param conversion makes the value
     * @param <T> the type of the value
     * @return the value
     */
    public <T> T require(String member, Function<String, T> conversion) {
        return find(member, conversion).orElseThrow(() -> malformed(member, "is missing"));
    }

    /**
     * A member as text.
     *
     * @param member its name
     * @return the text, empty where the member is omitted, null or empty
     */
    public Optional<String> text(String member) {
        return find(member, Function.identity());
    }

    /**
     * A member as a plain decimal.
     *
     * @param member its name
     * @return the number with the decimals that were sent, from a number or a string; empty where the member is
     *     omitted, null or empty
     */
    public Optional<BigDecimal> number(String member) {
        return text(member).map(text -> {
            if (!JsonReader.isPlainNumber(text)) {
                throw malformed(member, "is no plain number");
            }
            return new BigDecimal(text);
        });
    }

    /**
     * A member as a flag.
     *
     * @param member its name
     * @return true or false, also from strings in any case; empty where the member is omitted, null or empty
     */
    public Optional<Boolean> flag(String member) {
        return text(member).map(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw malformed(member, "is no flag");
        });
    }

    /**
     * A list of objects.
     *
     * @param member its name
     * @return its elements in order, unmodifiable; none where the member is omitted or null
     */
    public List<JsonFields> list(String member) {
        shape.checkList(member);
        return inside.getOrDefault(member, List.of());
    }

    /**
     * A list of objects that must be there.
     *
     * @param member its name
     * @return its elements in order, unmodifiable; may be none
     */
    public List<JsonFields> requireList(String member) {
        shape.checkList(member);
        List<JsonFields> list = inside.get(member);
        if (list == null) {
            throw malformed(member, "is missing");
        }
        return list;
    }

    /**
     * An object inside.
     *
     * @param member its name
     * @return its members, empty where the object is omitted or null
     */
    public Optional<JsonFields> object(String member) {
        shape.checkObject(member);
        return inside.getOrDefault(member, List.of()).stream().findFirst();
    }

    /**
     * An object that must be there.
     *
     * @param member its name
     * @return its members
     */
    public JsonFields requireObject(String member) {
        return object(member).orElseThrow(() -> malformed(member, "is missing"));
    }

    /**
     * A failure at a member; of an element of a list it says which one, counted from 0.
     *
     * @param member its name
     * @param reason what is wrong with it, without the value
     * @return the failure, not thrown
     */
    public MalformedJsonException malformed(String member, String reason) {
        return new MalformedJsonException(where() + "." + member + " " + reason);
    }

    private String where() {
        String label = shape.toString();
        return place == NOWHERE ? label : label.replace("[]", "[" + place + "]");
    }

    @Override
    public String toString() {
        return "JsonFields[" + where() + "]";
    }
}
