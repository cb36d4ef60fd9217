package dev.nakadachi.store.jdbc;

/** The stores of this package: how messages call them, and what their SQL is named. */
enum Layout {
    TOKENS("token store", "token", "TokenSchema", "schema"),
    LEDGER("transfer ledger", "ledger", "LedgerSchema", "version");

    /** Of both files of SQL so far. */
    static final int VERSION = 1;

    private final String words;
    private final String start;
    private final String schemaClass;
    private final String versionTable;

    Layout(String words, String start, String schemaClass, String versionTable) {
        this.words = words;
        this.start = start;
        this.schemaClass = schemaClass;
        this.versionTable = versionTable;
    }

    /** For messages. */
    String words() {
        return words;
    }

    /** The public class that prints the SQL. */
    String schemaClass() {
        return schemaClass;
    }

    String resource() {
        return start + "-schema-" + VERSION + ".sql";
    }

    /** What names of tables begin with in the file, quote included. */
    String standardStart() {
        return '"' + start + '_';
    }

    /** The one row that says which version was run. */
    String version(PostgresOptions options) {
        return table(options, versionTable);
    }

    static String table(PostgresOptions options, String name) {
        return '"' + options.schema().value() + "\".\"" + options.tablePrefix().value() + name + '"';
    }
}
