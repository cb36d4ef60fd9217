package dev.nakadachi.sandbox.drift;

import dev.nakadachi.error.Rule;
import dev.nakadachi.json.JsonKind;
import dev.nakadachi.operation.OperationName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The shapes of an institution's answers, by operation: member paths and JSON types, no values. Immutable. */
public final class AnswerShapes {

    private static final Rule<String> LINE = Rule.pattern(
            "AnswerShapes",
            "[a-z][a-z0-9.-]* \\S+ [A-Z,]+ (always|sometimes)",
            "has lines of operation, path, JSON types and always or sometimes",
            "pass what text() has written");

    private final Map<String, AnswerShape> byOperation;

    AnswerShapes(Map<String, AnswerShape> byOperation) {
        this.byOperation = Map.copyOf(byOperation);
    }

    /**
     * Reads shapes back.
     *
     * @param text what {@link #text} has written
     * @return the shapes
     * @throws dev.nakadachi.error.InvalidInputException when a line is not of that form
     */
    public static AnswerShapes parse(String text) {
        Map<String, Map<String, AnswerShape.Sighting>> members = new TreeMap<>();
        text.lines().filter(line -> !line.isBlank()).map(LINE::check).forEach(line -> {
            String[] parts = line.split(" ", -1);
            members.computeIfAbsent(parts[0], unused -> new TreeMap<>())
                    .put(parts[1], new AnswerShape.Sighting(kinds(parts[2]), parts[3].equals("always")));
        });
        return new AnswerShapes(members.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new AnswerShape(entry.getValue()))));
    }

    /**
     * The shapes as text, to be kept as a file.
     *
     * @return one line for each member, sorted
     */
    public String text() {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(byOperation)
                .forEach((operation, shape) -> shape.each((path, seen) -> lines.add(operation + " " + path + " "
                        + seen.kinds().stream().sorted().map(Enum::name).collect(Collectors.joining(",")) + " "
                        + (seen.always() ? "always" : "sometimes"))));
        return String.join("\n", lines) + "\n";
    }

    /**
     * Whose answers were seen. What is not among them is not compared.
     *
     * @return names, sorted
     */
    public Set<String> operations() {
        return new TreeSet<>(byOperation.keySet());
    }

    /**
     * How these answers differ from the expected ones, over all operations that both have.
     *
     * @param expected such as those of the sandbox, which has learnt the institution's documents
     * @return by operation and path, empty without a difference
     */
    public List<Drift> differencesFrom(AnswerShapes expected) {
        List<Drift> drifts = new ArrayList<>();
        new TreeMap<>(byOperation).forEach((operation, shape) -> {
            AnswerShape known = expected.byOperation.get(operation);
            if (known != null) {
                drifts.addAll(shape.differencesFrom(known, new OperationName(operation)));
            }
        });
        return drifts;
    }

    @Override
    public String toString() {
        return "AnswerShapes" + operations();
    }

    private static Set<JsonKind> kinds(String text) {
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        Arrays.stream(text.split(",", -1)).map(AnswerShapes::kind).forEach(kinds::add);
        return kinds;
    }

    private static JsonKind kind(String name) {
        return Arrays.stream(JsonKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(LINE::broken);
    }
}
