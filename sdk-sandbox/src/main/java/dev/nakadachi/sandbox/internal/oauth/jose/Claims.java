package dev.nakadachi.sandbox.internal.oauth.jose;

import dev.nakadachi.json.JsonReader;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.json.NoticeListener;
import dev.nakadachi.json.TextScreen;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of a header, a payload or a key, each asked for by its JSON type and by no other. Immutable. */
public final class Claims {

    private final Map<String, Object> members;

    private Claims(Map<String, Object> members) {
        this.members = members;
    }

    /**
     * Reads one JSON object.
     *
     * @param utf8 the whole document
     * @return its members
     * @throws BadJws when it is no object or names a member twice
     */
    public static Claims read(byte[] utf8) {
        try {
            return JsonReader.read(
                    new ByteArrayInputStream(utf8), TextScreen.open(), NoticeListener.none(), Claims::object);
        } catch (MalformedJsonException e) {
            throw new BadJws("a part is no JSON object", e);
        }
    }

    /**
     * Whether a member is there with any value but null.
     *
     * @param name of the member
     * @return true when it is
     */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /**
     * The names of all members.
     *
     * @return those that are not null
     */
    public Set<String> names() {
        return Set.copyOf(members.keySet());
    }

    /**
     * A string.
     *
     * @param name of the member
     * @return its text, empty for another type
     */
    public Optional<String> text(String name) {
        return Optional.ofNullable(members.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /**
     * A NumericDate (RFC 7519 section 2) or another whole number.
     *
     * @param name of the member
     * @return the number, empty for another type
     */
    public Optional<Long> number(String name) {
        return Optional.ofNullable(members.get(name))
                .filter(Long.class::isInstance)
                .map(Long.class::cast);
    }

    /**
     * A string, or the strings of an array.
     *
     * @param name of the member
     * @return the texts, empty when there is none
     */
    public List<String> texts(String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : text(name).stream().toList();
    }

    /**
     * An object.
     *
     * @param name of the member
     * @return its members, empty for another type
     */
    public Optional<Claims> object(String name) {
        return Optional.ofNullable(members.get(name))
                .filter(Claims.class::isInstance)
                .map(Claims.class::cast);
    }

    private static Claims object(JsonReader in) {
        Map<String, Object> members = new LinkedHashMap<>();
        in.object();
        while (in.nextMember()) {
            String name = in.name();
            value(in).ifPresent(value -> members.put(name, value));
        }
        return new Claims(Map.copyOf(members));
    }

    private static Optional<Object> value(JsonReader in) {
        return switch (in.kind()) {
            case OBJECT -> Optional.of(object(in));
            case ARRAY -> {
                List<Object> list = new ArrayList<>();
                in.each(element -> value(element).ifPresent(list::add));
                yield Optional.of(List.copyOf(list));
            }
            case TEXT -> Optional.of(in.text());
            case NUMBER -> Optional.of(whole(in.number()));
            case FLAG -> Optional.of(in.flag().orElseThrow());
            case NULL -> {
                in.skip();
                yield Optional.empty();
            }
        };
    }

    private static Object whole(String digits) {
        return digits.matches("-?[0-9]{1,18}") ? Long.valueOf(digits) : new BigDecimal(digits);
    }
}
