package dev.nakadachi.store.jdbc;

/** The full names of the token store's tables, as they stand in SQL. */
record Tables(String entry, String section, String consumed, String schema) {

    static Tables of(PostgresOptions options) {
        return new Tables(
                Layout.table(options, "entry"),
                Layout.table(options, "section"),
                Layout.table(options, "consumed"),
                Layout.TOKENS.version(options));
    }
}
