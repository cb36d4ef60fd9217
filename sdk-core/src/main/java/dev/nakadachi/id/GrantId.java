package dev.nakadachi.id;

import dev.nakadachi.error.Rule;

/**
 * Names a grant: one consent of one user at one institution. Closed by nature, hence a record.
 *
 * @param value is 1 to 128 letters, digits or . _ : -, starting with a letter or digit
 */
public record GrantId(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "GrantId",
            "[A-Za-z0-9][A-Za-z0-9._:-]{0,127}",
            "is 1 to 128 letters, digits or . _ : -, starting with a letter or digit",
            "keep the id that consent().finish returned");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public GrantId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
