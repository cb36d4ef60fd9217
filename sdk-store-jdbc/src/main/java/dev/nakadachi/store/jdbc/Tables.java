package dev.nakadachi.store.jdbc;

/** The full names of the tables, as they stand in SQL. */
record Tables(String entry, String section, String consumed, String schema) {

    static Tables of(PostgresOptions options) {
        String start =
                '"' + options.schema().value() + "\".\"" + options.tablePrefix().value();
        return new Tables(start + "entry\"", start + "section\"", start + "consumed\"", start + "schema\"");
    }
}
