package dev.nakadachi.json;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The known members of an object, in the institution's own spelling: texts, numbers and flags, and objects and lists of
 * objects with a shape of their own. Immutable and thread-safe: a shape is a constant of its provider.
 */
public final class JsonShape {

    private final String label;
    private final Map<String, Integer> places;
    private final Map<String, JsonShape> lists;
    private final Map<String, JsonShape> objects;
    private final Set<String> wrapped;

    private JsonShape(
            String label,
            Map<String, Integer> places,
            Map<String, JsonShape> lists,
            Map<String, JsonShape> objects,
            Set<String> wrapped) {
        this.label = label;
        this.places = places;
        this.lists = lists;
        this.objects = objects;
        this.wrapped = wrapped;
    }

    /**
     * A shape.
     *
     * @param label what a failure calls the object, such as {@code transactions[]}
     * @param members the names of the known members with white space between them, those that nobody reads included;
     *     any other is unknown
     * @return the shape
     * @throws InvalidInputException when a name stands there twice: a defect of the provider
     */
    public static JsonShape of(String label, String members) {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(members, "members");
        Map<String, Integer> places = new HashMap<>();
        for (String member : members.strip().split("\\s+", -1)) {
            if (places.put(member, places.size()) != null) {
                throw namedTwice(label);
            }
        }
        return new JsonShape(label, places, Map.of(), Map.of(), Set.of());
    }

    /**
     * The same shape with a list of objects.
     *
     * @param member the name of the list
     * @param element the shape of its elements
     * @return a copy
     */
    public JsonShape withList(String member, JsonShape element) {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(element, "element");
        return new JsonShape(label, places, with(lists, member, element), objects, wrapped);
    }

    /**
     * The same shape with an object inside.
     *
     * @param member the name of the object
     * @param shape its members
     * @return a copy
     */
    public JsonShape withObject(String member, JsonShape shape) {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(shape, "shape");
        return new JsonShape(label, places, lists, with(objects, member, shape), wrapped);
    }

    /**
     * The same shape with an object inside that may also be sent as the only element of a list.
     *
     * @param member the name of the object
     * @param shape its members
     * @return a copy; a list of more than one element does not fit it
     */
    public JsonShape withObjectOrListOfOne(String member, JsonShape shape) {
        Set<String> more = new HashSet<>(wrapped);
        more.add(member);
        return new JsonShape(label, places, lists, withObject(member, shape).objects, Set.copyOf(more));
    }

    private Map<String, JsonShape> with(Map<String, JsonShape> some, String member, JsonShape shape) {
        if (places.containsKey(member) || lists.containsKey(member) || objects.containsKey(member)) {
            throw namedTwice(label);
        }
        Map<String, JsonShape> more = new HashMap<>(some);
        more.put(member, shape);
        return Map.copyOf(more);
    }

    /**
     * Reads an object.
     *
     * @param in stands before the object
     * @return its members; none for null
     * @throws MalformedJsonException when it is no object, or a known member holds something else than the shape says
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
        Map<String, List<JsonFields>> children = new HashMap<>();
        in.object();
        while (in.nextMember()) {
            String name = in.name();
            Integer place = places.get(name);
            JsonShape element = lists.get(name);
            JsonShape inside = objects.get(name);
            if (place != null) {
                texts[place] = in.text();
            } else if (element == null && inside == null) {
                others.accept(name, in);
            } else if (in.kind() == JsonKind.NULL) {
                // Null is like omitted; reading it keeps it from being told as unknown.
                in.text();
            } else if (inside != null && in.kind() == JsonKind.ARRAY && wrapped.contains(name)) {
                children.put(name, atMostOne(name, in.list(inside::read)));
            } else if (inside != null) {
                children.put(name, List.of(inside.read(in)));
            } else {
                children.put(name, placed(in.list(Objects.requireNonNull(element)::read)));
            }
        }
        return new JsonFields(this, texts, children);
    }

    private static List<JsonFields> placed(List<JsonFields> elements) {
        return IntStream.range(0, elements.size())
                .mapToObj(place -> elements.get(place).at(place))
                .toList();
    }

    private List<JsonFields> atMostOne(String member, List<JsonFields> found) {
        if (found.size() > 1) {
            throw new MalformedJsonException(label + "." + member + " holds more than one");
        }
        return found;
    }

    int placeOf(String member) {
        Integer place = places.get(member);
        if (place == null) {
            throw unnamed();
        }
        return place;
    }

    void checkList(String member) {
        if (!lists.containsKey(member)) {
            throw unnamed();
        }
    }

    void checkObject(String member) {
        if (!objects.containsKey(member)) {
            throw unnamed();
        }
    }

    /** Two members in one place would hand out the value of one as that of the other. */
    private static InvalidInputException namedTwice(String label) {
        return Rule.of("JsonShape", "names each member once", "remove the second name from " + label, x -> false)
                .broken();
    }

    private InvalidInputException unnamed() {
        return Rule.of("JsonShape", "names every member that is asked for", "add it to " + label, x -> false)
                .broken();
    }

    @Override
    public String toString() {
        return label;
    }
}
