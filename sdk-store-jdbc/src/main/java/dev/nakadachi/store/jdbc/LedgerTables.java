package dev.nakadachi.store.jdbc;

/** The full names of the ledger's tables, as they stand in SQL. None is a name of the token store's. */
record LedgerTables(String command, String step, String claim, String position) {

    static LedgerTables of(PostgresOptions options) {
        return new LedgerTables(
                Layout.table(options, "command"),
                Layout.table(options, "step"),
                Layout.table(options, "claim"),
                Layout.table(options, "position"));
    }
}
