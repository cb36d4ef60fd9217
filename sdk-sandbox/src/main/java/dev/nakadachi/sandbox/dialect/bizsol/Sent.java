package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.json.JsonReader;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.json.NoticeListener;
import dev.nakadachi.json.TextScreen;
import dev.nakadachi.sandbox.web.Request;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object of a request's body: texts, numbers and flags are told apart, and what nobody asked for is refused by
 * {@link #end}. Not thread-safe.
 */
final class Sent {

    private final String place;
    private final Map<String, Object> members;

    private Sent(String place, Map<String, Object> members) {
        this.place = place;
        this.members = members;
    }

    static Sent in(Request request) {
        byte[] body = request.text().getBytes(StandardCharsets.UTF_8);
        try {
            return JsonReader.read(
                    new ByteArrayInputStream(body), TextScreen.open(), NoticeListener.none(), in -> object("", in));
        } catch (MalformedJsonException e) {
            throw BizSolRefusal.input("the body is no JSON object: " + e.getMessage());
        }
    }

    String text(String member, int longest) {
        return optional(member, longest).orElseThrow(() -> refused(member, "is missing"));
    }

    Optional<String> optional(String member, int longest) {
        Optional<String> text = take(member, String.class).filter(value -> !value.isEmpty());
        if (text.filter(value -> value.length() > longest).isPresent()) {
            throw refused(member, "has more than " + longest + " characters");
        }
        return text;
    }

    long number(String member) {
        BigDecimal number = take(member, BigDecimal.class).orElseThrow(() -> refused(member, "is missing"));
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw refused(member, "is no whole number");
        }
    }

    boolean flag(String member) {
        return take(member, Boolean.class).orElseThrow(() -> refused(member, "is missing"));
    }

    Sent object(String member) {
        return take(member, Sent.class).orElseThrow(() -> refused(member, "is missing"));
    }

    List<Sent> objects(String member) {
        List<Sent> all = new ArrayList<>();
        for (Object element : take(member, List.class).orElseThrow(() -> refused(member, "is missing"))) {
            if (!(element instanceof Sent one)) {
                throw refused(member, "holds more than objects");
            }
            all.add(one);
        }
        return all;
    }

    /** A list of texts, or none. */
    void texts(String member, int longest) {
        for (Object element : take(member, List.class).orElse(List.of())) {
            if (!(element instanceof String text) || text.length() > longest) {
                throw refused(member, "holds more than texts of at most " + longest + " characters");
            }
        }
    }

    /** Everything was asked for. */
    void end() {
        if (!members.isEmpty()) {
            throw refused(members.keySet().iterator().next(), "is no public member of this request");
        }
    }

    BizSolRefusal refused(String member, String why) {
        return BizSolRefusal.input(place + member + " " + why);
    }

    private <T> Optional<T> take(String member, Class<T> kind) {
        Object value = members.remove(member);
        if (value != null && !kind.isInstance(value)) {
            throw refused(member, "is of another JSON type than in the public sample");
        }
        return Optional.ofNullable(value).map(kind::cast);
    }

    private static Sent object(String place, JsonReader in) {
        Map<String, Object> members = new LinkedHashMap<>();
        in.object();
        while (in.nextMember()) {
            String name = in.name();
            members.put(name, value(place + name, in));
        }
        return new Sent(place, members);
    }

    private static Object value(String place, JsonReader in) {
        return switch (in.kind()) {
            case OBJECT -> object(place + ".", in);
            case ARRAY -> in.list(element -> value(place + "[]", element));
            case NUMBER -> new BigDecimal(in.number());
            case FLAG -> in.flag().orElseThrow();
            case TEXT, NULL -> in.text();
        };
    }
}
