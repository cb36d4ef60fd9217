package dev.nakadachi.json;

import dev.nakadachi.error.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The known members of an object that holds only texts, numbers and flags, in the institution's own spelling. Immutable
 * and thread-safe: a shape is a constant of its provider.
 */
public final class JsonShape {

    private final String label;
    private final Map<String, Integer> places;

    private JsonShape(String label, Map<String, Integer> places) {
        this.label = label;
        this.places = places;
    }

    /**
     * A shape.
     *
     * @param label what a failure calls the object, such as {@code transactions[]}
     * @param members the names of the known members with white space between them, those that nobody reads included;
     *     any other is unknown
     * @return the shape
     */
    public static JsonShape of(String label, String members) {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(members, "members");
        Map<String, Integer> places = new HashMap<>();
        for (String member : members.strip().split("\\s+", -1)) {
            places.put(member, places.size());
        }
        return new JsonShape(label, places);
    }

    /**
     * Reads an object.
     *
     * @param in stands before the object
     * @return its members; none for null
     * @throws MalformedJsonException when it is no object, or a known member holds an object or list
     */
    public JsonFields read(JsonReader in) {
        return read(in, (name, value) -> value.skip());
    }

    /**
     * Reads an object that must also hold one list.
     *
     * @param in stands before the object
     * @param list the name of the list
     * @param element reads one element
     * @return the other members
     * @throws MalformedJsonException when the list is omitted or null, or anything is as in {@link #read(JsonReader)}
     */
    public JsonFields readWithList(JsonReader in, String list, Consumer<JsonReader> element) {
        AtomicBoolean found = new AtomicBoolean();
        JsonFields fields = read(in, (name, value) -> {
            if (name.equals(list)) {
                found.set(value.kind() != JsonKind.NULL);
                value.each(element);
            } else {
                value.skip();
            }
        });
        if (!found.get()) {
            throw fields.malformed(list, "is missing");
        }
        return fields;
    }

    private JsonFields read(JsonReader in, BiConsumer<String, JsonReader> others) {
        @Nullable String[] texts = new @Nullable String[places.size()];
        in.object();
        while (in.nextMember()) {
            Integer place = places.get(in.name());
            if (place == null) {
                others.accept(in.name(), in);
            } else {
                texts[place] = in.text();
            }
        }
        return new JsonFields(this, texts);
    }

    int placeOf(String member) {
        Integer place = places.get(member);
        if (place == null) {
            throw Rule.of("JsonShape", "names every member that is asked for", "add it to " + label, x -> false)
                    .broken();
        }
        return place;
    }

    @Override
    public String toString() {
        return label;
    }
}
