package dev.nakadachi.sandbox.drift;

import dev.nakadachi.json.JsonKind;
import dev.nakadachi.operation.OperationName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The members that the answers of one operation were seen to have, by path. Immutable. */
final class AnswerShape {

    private static final String ELEMENT = "[]";

    private final Map<String, Sighting> members;

    AnswerShape(Map<String, Sighting> members) {
        this.members = Map.copyOf(members);
    }

    void each(BiConsumer<String, Sighting> consumer) {
        new TreeMap<>(members).forEach(consumer);
    }

    List<Drift> differencesFrom(AnswerShape expected, OperationName operation) {
        List<Drift> drifts = new ArrayList<>();
        each((path, seen) -> {
            Sighting known = expected.members.get(path);
            if (known == null) {
                // What lies in a new object is new with it.
                if (expected.members.containsKey(parent(path)) || parent(path).isEmpty()) {
                    drifts.add(new Drift(Drift.Kind.NEW, operation, path, Set.of(), seen.kinds()));
                }
            } else if (seen.retypes(known)) {
                drifts.add(new Drift(Drift.Kind.RETYPED, operation, path, known.kinds(), seen.kinds()));
            }
        });
        expected.each((path, known) -> {
            if (known.always() && !members.containsKey(path) && isObject(parent(path))) {
                drifts.add(new Drift(Drift.Kind.VANISHED, operation, path, known.kinds(), Set.of()));
            }
        });
        return drifts;
    }

    private boolean isObject(String path) {
        Sighting parent = members.get(path);
        return parent != null && parent.kinds().contains(JsonKind.OBJECT);
    }

    private static String parent(String path) {
        return path.endsWith(ELEMENT)
                ? path.substring(0, path.length() - ELEMENT.length())
                : path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    /** Which types a member had, and whether every object had it in which it can stand. */
    record Sighting(Set<JsonKind> kinds, boolean always) {

        Sighting {
            kinds = Set.copyOf(kinds);
        }

        /** Null says nothing of the type. */
        boolean retypes(Sighting known) {
            Set<JsonKind> mine = withoutNull(kinds);
            Set<JsonKind> theirs = withoutNull(known.kinds);
            return !theirs.isEmpty() && !theirs.containsAll(mine);
        }

        private static Set<JsonKind> withoutNull(Set<JsonKind> some) {
            Set<JsonKind> rest = EnumSet.noneOf(JsonKind.class);
            rest.addAll(some);
            rest.remove(JsonKind.NULL);
            return rest;
        }
    }
}
