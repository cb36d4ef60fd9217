package dev.nakadachi.id;

import dev.nakadachi.error.Rule;

/**
 * Names a tenant of the caller: one licensed business among several in one process. Closed by nature, hence a record.
 *
 * @param value is 1 to 128 letters, digits or . _ : -, starting with a letter or digit
 */
public record TenantId(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "TenantId",
            "[A-Za-z0-9][A-Za-z0-9._:-]{0,127}",
            "is 1 to 128 letters, digits or . _ : -, starting with a letter or digit",
            "use your own stable reference, not a name");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public TenantId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
