package dev.nakadachi.store.jdbc;

/**
 * The tables of the store as plain SQL, to be reviewed and run with the application's own migrations. The same text
 * lies in the jar as {@code dev/nakadachi/store/jdbc/token-schema-1.sql} with the standard names. Immutable;
 * thread-safe.
 */
public final class TokenSchema {

    private final SchemaText text;

    private TokenSchema(PostgresOptions options) {
        this.text = new SchemaText(Layout.TOKENS, options);
    }

    /**
     * The schema under names of the application's.
     *
     * @param options the names
     * @return the schema
     */
    public static TokenSchema of(PostgresOptions options) {
        return new TokenSchema(options);
    }

    /**
     * What to run once, as the owner of the tables. Comments in it name the rights that the application needs.
     *
     * @return SQL statements, each ended by a semicolon
     */
    public String sql() {
        return text.sql();
    }
}
