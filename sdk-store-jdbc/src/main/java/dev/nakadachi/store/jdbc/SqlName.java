package dev.nakadachi.store.jdbc;

import dev.nakadachi.error.Rule;

/**
 * A name in the database that the application chooses: of a schema, or what names of tables begin with. It becomes part
 * of SQL text, so it is kept to letters that mean nothing there. Closed by nature, hence a record.
 *
 * @param value is 1 to 32 lower-case letters, digits or underscores, starting with a letter
 */
public record SqlName(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "SqlName",
            "[a-z][a-z0-9_]{0,31}",
            "is 1 to 32 lower-case letters, digits or underscores, starting with a letter",
            "choose a plain name for schema or table prefix");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public SqlName {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
