package dev.nakadachi.store.jdbc;

import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.RecordPage;
import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A store for many nodes: tables in a PostgreSQL of the application's, version 14 or later. Thread-safe.
 *
 * <p>An exclusive section holds one connection and with it an advisory lock of the session; its fenced writes run on
 * that connection. So a node that dies, or that the database no longer hears, loses lock and write together. Each
 * fenced write is committed when it returns, and every read sees it. Who waits for a section holds no connection.
 *
 * <p>The DataSource must give plain connections to the one server that takes writes: none that take part in a
 * transaction of the application (they would undo what the store promised to keep), none through a pooler that shares
 * sessions between transactions, none to a replica.
 */
public final class PostgresTokenStore implements TokenStore {

    private static final int LARGEST_PAGE = 1_000;
    private static final Rule<Long> VERSION = Rule.of(
            "TokenStore.expectedVersion", "is not negative", "hand over the version that was read", v -> v >= 0);
    private static final Rule<Integer> LIMIT =
            Rule.of("TokenStore.scan limit", "is 1 to 1,000", "read page by page", n -> n >= 1 && n <= LARGEST_PAGE);
    private static final Rule<Fence> FENCE = Rule.of(
            "TokenStore.fence", "comes from exclusively() of this store", "write inside the section", fence -> false);

    private final Database database;
    private final EntryRows entries;
    private final ConsumedRows consumed;
    private final Sections sections;
    private final Versions versions;

    private PostgresTokenStore(Database database, PostgresOptions options, Host host) {
        Tables tables = Tables.of(options);
        this.database = database;
        this.entries = new EntryRows(tables);
        this.consumed = new ConsumedRows(database, tables);
        this.sections = new Sections(this, database, options, host);
        this.versions = new Versions(host);
    }

    /**
     * Opens the store. Asks whether the tables are there and whether locks hold; creates and alters nothing.
     *
     * @param dataSource where connections come from; stays the caller's and is never closed
     * @param options names and bounds
     * @return the store
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when this is no PostgreSQL of
     *     version 14 or later, when tables or rights are missing (see {@link TokenSchema}), when it takes no writes, or
     *     when a pooler in between shares sessions
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the database cannot be reached; the
     *     call may be made again
     */
    public static PostgresTokenStore open(DataSource dataSource, PostgresOptions options) {
        return open(dataSource, options, Host.system());
    }

    /**
     * Opens the store on a host of the caller's.
     *
     * @param dataSource where connections come from; stays the caller's and is never closed
     * @param options names and bounds
     * @param host clock, chance and waiting
     * @return the store
     * @throws dev.nakadachi.error.InvalidInputException as {@link #open(DataSource, PostgresOptions)}
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the database cannot be reached
     */
    public static PostgresTokenStore open(DataSource dataSource, PostgresOptions options, Host host) {
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(host, "host");
        Database database = new Database(dataSource, Layout.TOKENS, options);
        Tables tables = Tables.of(options);
        ServerCheck check = new ServerCheck(Layout.TOKENS, options);
        database.read(connection -> check.pass(
                connection,
                TableRight.toWrite(tables.entry()),
                TableRight.toWrite(tables.section()),
                TableRight.toWriteAndDelete(tables.consumed())));
        new SessionCheck(dataSource, host).run(database);
        return new PostgresTokenStore(database, options, host);
    }

    @Override
    public Optional<StoredRecord> read(RecordKey key) {
        return database.read(connection -> entries.read(connection, key));
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed) {
        VERSION.check(expectedVersion);
        return database.write(connection -> written(connection, key, expectedVersion, sealed));
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed, Fence fence) {
        VERSION.check(expectedVersion);
        if (!(fence instanceof HeldSection section) || !section.isOf(this)) {
            throw FENCE.broken();
        }
        return section.write(connection -> written(connection, key, expectedVersion, sealed));
    }

    @Override
    public Optional<Long> delete(RecordKey key, long expectedVersion) {
        VERSION.check(expectedVersion);
        if (expectedVersion == 0) {
            return Optional.empty();
        }
        long version = versions.above(expectedVersion);
        return database.write(connection -> entries.replace(connection, key, expectedVersion, version, null)
                ? Optional.of(version)
                : Optional.empty());
    }

    @Override
    public boolean consumeOnce(RecordKey key, Instant expiresAt, Instant now) {
        return consumed.consume(key, expiresAt, now);
    }

    @Override
    public RecordPage scan(String kind, Optional<RecordKey> after, int limit) {
        LIMIT.check(limit);
        return database.read(connection -> entries.scan(connection, kind, after, limit));
    }

    @Override
    public Set<String> kinds() {
        return database.read(entries::kinds);
    }

    @Override
    public <T> Optional<T> exclusively(RecordKey key, Duration maxWait, FencedSection<T> section) {
        return sections.run(key, maxWait, section);
    }

    /** Connections are borrowed for each step; the DataSource is the caller's. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return "TokenStore[PostgreSQL]";
    }

    private Optional<Long> written(Connection connection, RecordKey key, long expected, byte[] sealed)
            throws SQLException {
        Objects.requireNonNull(sealed, "sealed");
        long version = versions.above(expected);
        boolean fits = expected == 0
                ? entries.create(connection, key, version, sealed)
                : entries.replace(connection, key, expected, version, sealed);
        return fits ? Optional.of(version) : Optional.empty();
    }
}
