package dev.nakadachi.id;

import dev.nakadachi.error.Rule;

/**
 * The caller's own key of one command that changes something; unique per environment and tenant. Closed by nature,
 * hence a record.
 *
 * @param value is 8 to 128 letters, digits or . _ : -, starting with a letter or digit
 */
public record IdempotencyKey(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "IdempotencyKey",
            "[A-Za-z0-9][A-Za-z0-9._:-]{7,127}",
            "is 8 to 128 letters, digits or . _ : -, starting with a letter or digit",
            "make it once per command, store it with the command and use it for every repetition");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public IdempotencyKey {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
