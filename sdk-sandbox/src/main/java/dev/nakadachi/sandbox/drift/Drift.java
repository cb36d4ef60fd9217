package dev.nakadachi.sandbox.drift;

import dev.nakadachi.json.JsonKind;
import dev.nakadachi.operation.OperationName;
import java.util.Set;

/**
 * A difference between the expected shape of an answer and what came. Closed by nature, hence a record.
 *
 * @param kind what is different
 * @param operation whose answer it is
 * @param path of the member, such as {@code $.balances[].balance}; a member name that could be data is a question mark
 * @param expected the JSON types that were expected, empty for a new member
 * @param found the JSON types that came, empty for a vanished member
 */
public record Drift(Kind kind, OperationName operation, String path, Set<JsonKind> expected, Set<JsonKind> found) {

    /** What is different. */
    public enum Kind {
        /** A member that was not expected. */
        NEW,
        /** A member that every expected answer had, and none that came. */
        VANISHED,
        /** A member of another JSON type; null is no other type. */
        RETYPED
    }

    /**
     * Copies the types.
     *
     * @param kind as above
     * @param operation as above
     * @param path as above
     * @param expected as above
     * @param found as above
     */
    public Drift {
        expected = Set.copyOf(expected);
        found = Set.copyOf(found);
    }
}
