package dev.nakadachi.store.jdbc;

/**
 * The tables of the transfer ledger as plain SQL, to be reviewed and run with the application's own migrations. The
 * same text lies in the jar as {@code dev/nakadachi/store/jdbc/ledger-schema-1.sql} with the names of
 * {@link PostgresOptions#ledger()}. Immutable; thread-safe.
 */
public final class LedgerSchema {

    private final SchemaText text;

    private LedgerSchema(PostgresOptions options) {
        this.text = new SchemaText(Layout.LEDGER, options);
    }

    /**
     * The schema under names of the application's.
     *
     * @param options the names
     * @return the schema
     */
    public static LedgerSchema of(PostgresOptions options) {
        return new LedgerSchema(options);
    }

    /**
     * What to run once, as the owner of the tables. Comments in it name the rights that the application needs; none of
     * them is to change or delete a step.
     *
     * @return SQL statements, each ended by a semicolon
     */
    public String sql() {
        return text.sql();
    }
}
