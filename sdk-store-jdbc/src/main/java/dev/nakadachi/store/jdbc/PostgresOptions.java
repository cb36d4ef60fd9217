package dev.nakadachi.store.jdbc;

import dev.nakadachi.error.Rule;
import java.util.Objects;

/**
 * How the store uses the database. The defaults: schema {@code nakadachi}, tables that begin with {@code token_}, at
 * most 5 connections held by exclusive sections. Immutable and thread-safe; the {@code with} methods return a copy.
 */
public final class PostgresOptions {

    private static final Rule<Integer> CONNECTIONS = Rule.of(
            "PostgresOptions.sectionConnections",
            "is 1 to 100",
            "stay well below the size of your connection pool",
            count -> count >= 1 && count <= 100);
    private static final PostgresOptions STANDARD =
            new PostgresOptions(new SqlName("nakadachi"), new SqlName("token_"), 5);

    private final SqlName schema;
    private final SqlName tablePrefix;
    private final int sectionConnections;

    private PostgresOptions(SqlName schema, SqlName tablePrefix, int sectionConnections) {
        this.schema = Objects.requireNonNull(schema, "schema");
        this.tablePrefix = Objects.requireNonNull(tablePrefix, "tablePrefix");
        this.sectionConnections = CONNECTIONS.check(sectionConnections);
    }

    /**
     * The defaults.
     *
     * @return the shared instance
     */
    public static PostgresOptions standard() {
        return STANDARD;
    }

    /**
     * Another schema.
     *
     * @param schema where the tables lie
     * @return a copy
     */
    public PostgresOptions withSchema(SqlName schema) {
        return new PostgresOptions(schema, tablePrefix, sectionConnections);
    }

    /**
     * Other names of tables; two stores in one schema need two prefixes.
     *
     * @param tablePrefix what their names begin with
     * @return a copy
     */
    public PostgresOptions withTablePrefix(SqlName tablePrefix) {
        return new PostgresOptions(schema, tablePrefix, sectionConnections);
    }

    /**
     * How many connections exclusive sections of this process hold at most at the same time. A refresh of tokens holds
     * one while it speaks with the institution, so this also bounds how many refreshes run at once: 5 connections and
     * half a second for an answer are 10 refreshes a second. The pool must be larger, since a section reads through
     * further connections; at least two more, and as many as other callers need.
     *
     * @param sectionConnections 1 to 100
     * @return a copy
     */
    public PostgresOptions withSectionConnections(int sectionConnections) {
        return new PostgresOptions(schema, tablePrefix, sectionConnections);
    }

    /**
     * Where the tables lie.
     *
     * @return the schema
     */
    public SqlName schema() {
        return schema;
    }

    /**
     * What names of tables begin with.
     *
     * @return the prefix
     */
    public SqlName tablePrefix() {
        return tablePrefix;
    }

    /**
     * How many connections sections hold at most.
     *
     * @return 1 to 100
     */
    public int sectionConnections() {
        return sectionConnections;
    }
}
