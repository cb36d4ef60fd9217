package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonKind;
import dev.nakadachi.json.JsonReader;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.json.NoticeListener;
import dev.nakadachi.json.TextScreen;
import dev.nakadachi.sandbox.web.Request;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The body of a request, as strict as its schema: known members only, and strings only. Empty counts as omitted.
 * Immutable.
 */
final class JsonForm {

    private final Map<String, String> texts;
    private final List<JsonForm> items;

    private JsonForm(Map<String, String> texts, List<JsonForm> items) {
        this.texts = Map.copyOf(texts);
        this.items = List.copyOf(items);
    }

    /** Reads an object of strings. */
    static JsonForm read(Request request, Set<String> members) {
        return read(request, members, "", Set.of());
    }

    /** Reads an object of strings that may have a list of such objects. */
    static JsonForm read(Request request, Set<String> members, String list, Set<String> itemMembers) {
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.split(";", -1)[0].strip().equals("application/json")) {
            throw new BankRefusal(415, "SBX_TYPE", "the body is not application/json");
        }
        byte[] body = request.text().getBytes(StandardCharsets.UTF_8);
        return JsonReader.read(
                new ByteArrayInputStream(body),
                TextScreen.open(),
                NoticeListener.none(),
                in -> object(in, members, list, itemMembers));
    }

    Optional<String> text(String member) {
        return Optional.ofNullable(texts.get(member)).filter(text -> !text.isEmpty());
    }

    List<JsonForm> items() {
        return items;
    }

    private static JsonForm object(JsonReader in, Set<String> members, String list, Set<String> itemMembers) {
        Map<String, String> texts = new HashMap<>();
        List<JsonForm> items = new ArrayList<>();
        in.object();
        while (in.nextMember()) {
            if (in.name().equals(list)) {
                in.each(item -> items.add(object(item, itemMembers, "", Set.of())));
            } else {
                texts.put(in.name(), string(in, members));
            }
        }
        return new JsonForm(texts, items);
    }

    private static String string(JsonReader in, Set<String> members) {
        if (!members.contains(in.name())) {
            throw in.malformed("is not a member of this request");
        }
        if (in.kind() != JsonKind.TEXT && in.kind() != JsonKind.NULL) {
            throw new MalformedJsonException(in.name() + " is no string");
        }
        return in.text();
    }
}
