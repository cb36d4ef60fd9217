package dev.nakadachi.sandbox.drift;

import dev.nakadachi.json.JsonKind;
import dev.nakadachi.json.JsonReader;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Notes the members of answers while they are read, and drops every value. Used by one thread at a time. */
final class ShapeNotes {

    private static final String UNNAMED = "?";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$@][A-Za-z0-9_$@-]{0,63}");
    private static final Pattern DIGITS = Pattern.compile(".*[0-9]{4}.*");

    private final Map<String, Set<JsonKind>> kinds = new TreeMap<>();
    private final Map<String, Integer> times = new TreeMap<>();
    private final Map<String, Integer> objects = new TreeMap<>();

    void read(JsonReader in) {
        read(in, "$");
    }

    AnswerShape shape() {
        Map<String, AnswerShape.Sighting> members = new TreeMap<>();
        kinds.forEach((path, seen) -> members.put(path, new AnswerShape.Sighting(seen, always(path))));
        return new AnswerShape(members);
    }

    private void read(JsonReader in, String path) {
        JsonKind kind = in.kind();
        kinds.computeIfAbsent(path, unused -> EnumSet.noneOf(JsonKind.class)).add(kind);
        times.merge(path, 1, Integer::sum);
        switch (kind) {
            case OBJECT -> {
                objects.merge(path, 1, Integer::sum);
                in.object();
                while (in.nextMember()) {
                    read(in, path + "." + safe(in.name()));
                }
            }
            case ARRAY -> in.each(element -> read(element, path + "[]"));
            default -> in.skip();
        }
    }

    private boolean always(String path) {
        int end = path.lastIndexOf('.');
        return end > 0
                && !path.endsWith("[]")
                && times.getOrDefault(path, 0).equals(objects.getOrDefault(path.substring(0, end), 0));
    }

    /** A name that looks like a number or like a text of somebody is data: an object keyed by accounts. */
    private static String safe(String name) {
        return NAME.matcher(name).matches() && !DIGITS.matcher(name).matches() ? name : UNNAMED;
    }
}
