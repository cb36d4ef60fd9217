package dev.nakadachi.id;

import dev.nakadachi.error.Rule;

/**
 * Names one call through the SDK; the execution log and every error carry it. Closed by nature, hence a record.
 *
 * @param value is 1 to 128 letters, digits or . _ : -, starting with a letter or digit
 */
public record CorrelationId(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "CorrelationId",
            "[A-Za-z0-9][A-Za-z0-9._:-]{0,127}",
            "is 1 to 128 letters, digits or . _ : -, starting with a letter or digit",
            "let the SDK make one");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public CorrelationId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
