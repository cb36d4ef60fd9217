package dev.nakadachi.store.jdbc;

import dev.nakadachi.error.Rule;
import java.time.Duration;
import java.util.Objects;

/**
 * How a store uses the database. The defaults: schema {@code nakadachi}, tables that begin with {@code token_} or
 * {@code ledger_}, at most 5 connections held by exclusive sections of a token store, locks of a vanished machine freed
 * after 25 seconds. Immutable and thread-safe; the {@code with} methods return a copy.
 */
public final class PostgresOptions {

    private static final Rule<Integer> CONNECTIONS = Rule.of(
            "PostgresOptions.sectionConnections",
            "is 1 to 100",
            "stay well below the size of your connection pool",
            count -> count >= 1 && count <= 100);
    private static final Rule<Duration> FREED = Rule.of(
            "PostgresOptions.lockFreedAfter",
            "is whole seconds, 5 to 3,600",
            "choose longer than the network may be away between your application and the database",
            time -> time.compareTo(Duration.ofSeconds(5)) >= 0
                    && time.compareTo(Duration.ofHours(1)) <= 0
                    && time.toNanosPart() == 0);
    private static final PostgresOptions STANDARD =
            new PostgresOptions(new SqlName("nakadachi"), new SqlName("token_"), 5, Duration.ofSeconds(25));
    private static final PostgresOptions LEDGER = STANDARD.withTablePrefix(new SqlName("ledger_"));

    private final SqlName schema;
    private final SqlName tablePrefix;
    private final int sectionConnections;
    private final Duration lockFreedAfter;

    private PostgresOptions(SqlName schema, SqlName tablePrefix, int sectionConnections, Duration lockFreedAfter) {
        this.schema = Objects.requireNonNull(schema, "schema");
        this.tablePrefix = Objects.requireNonNull(tablePrefix, "tablePrefix");
        this.sectionConnections = CONNECTIONS.check(sectionConnections);
        this.lockFreedAfter = FREED.check(Objects.requireNonNull(lockFreedAfter, "lockFreedAfter"));
    }

    /**
     * The defaults of a token store.
     *
     * @return the shared instance
     */
    public static PostgresOptions standard() {
        return STANDARD;
    }

    /**
     * The defaults of a transfer ledger: those of {@link #standard()}, under {@code ledger_}. The number of section
     * connections means nothing to it.
     *
     * @return the shared instance
     */
    public static PostgresOptions ledger() {
        return LEDGER;
    }

    /**
     * Another schema.
     *
     * @param schema where the tables lie
     * @return a copy
     */
    public PostgresOptions withSchema(SqlName schema) {
        return new PostgresOptions(schema, tablePrefix, sectionConnections, lockFreedAfter);
    }

    /**
     * Other names of tables; two stores in one schema need two prefixes.
     *
     * @param tablePrefix what their names begin with
     * @return a copy
     */
    public PostgresOptions withTablePrefix(SqlName tablePrefix) {
        return new PostgresOptions(schema, tablePrefix, sectionConnections, lockFreedAfter);
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
        return new PostgresOptions(schema, tablePrefix, sectionConnections, lockFreedAfter);
    }

    /**
     * When the server gives up a machine that vanished in a section, or in the middle of a write, without a word
     * (power, network), and frees its locks; of a process that was only killed it frees them at once. Shorter frees a
     * grant or a ledger sooner, and lets a section lose its lock to a shorter break of the network.
     *
     * @param time whole seconds, 5 to 3,600
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is another
     */
    public PostgresOptions withLockFreedAfter(Duration time) {
        return new PostgresOptions(schema, tablePrefix, sectionConnections, time);
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

    /**
     * When the lock of a vanished machine is freed.
     *
     * @return whole seconds, 5 to 3,600
     */
    public Duration lockFreedAfter() {
        return lockFreedAfter;
    }
}
