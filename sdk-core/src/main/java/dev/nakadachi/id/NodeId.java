package dev.nakadachi.id;

import dev.nakadachi.error.Rule;

/**
 * Names one process of the caller among several that share stores. Closed by nature, hence a record.
 *
 * @param value is 1 to 128 letters, digits or . _ : -, starting with a letter or digit
 */
public record NodeId(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "NodeId",
            "[A-Za-z0-9][A-Za-z0-9._:-]{0,127}",
            "is 1 to 128 letters, digits or . _ : -, starting with a letter or digit",
            "use a stable host or pod name");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public NodeId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
