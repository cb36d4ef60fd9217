package dev.nakadachi.store.jdbc;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.LedgerStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A ledger for many nodes: tables in a PostgreSQL of the application's, version 14 or later. Thread-safe.
 *
 * <p>Each append is one transaction, which is on disk when it returns; of several at the same time each waits for the
 * one before, because positions rise in the order of commits. When the answer to a commit is lost, the store looks on
 * another connection whether the step stands, and answers as if nothing had happened when it does. Where it can find
 * out, {@code store.failed} says that nothing was written; where it cannot, it says so, and the caller reads again.
 * Rows that do not fit together are {@code store.tampered}, never absent.
 *
 * <p>The DataSource must give plain connections to the one server that takes writes: none that take part in a
 * transaction of the application (its rollback would take back a step on which money was sent), none to a replica. No
 * session is held between two calls.
 */
public final class PostgresLedgerStore implements LedgerStore {

    private static final int LARGEST_PAGE = 1_000;
    private static final Rule<Long> SEQUENCE = Rule.of(
            "LedgerStore.expectedSequence",
            "is not negative",
            "hand over the number of steps that was read",
            n -> n >= 0);
    private static final Rule<Integer> LIMIT = Rule.of(
            "LedgerStore.scanOpen limit", "is 1 to 1,000", "read page by page", n -> n >= 1 && n <= LARGEST_PAGE);

    private final Database database;
    private final CommandRows commands;
    private final StepRows steps;
    private final ClaimRows claims;
    private final Versions versions;

    private PostgresLedgerStore(Database database, LedgerTables tables, Host host) {
        this.database = database;
        this.commands = new CommandRows(tables);
        this.steps = new StepRows(tables);
        this.claims = new ClaimRows(tables);
        this.versions = new Versions(host);
    }

    /**
     * Opens the store. Asks whether the tables are there; creates and alters nothing.
     *
     * @param dataSource where connections come from; stays the caller's and is never closed
     * @param options names and bounds, such as {@link PostgresOptions#ledger()}
     * @return the store, to be handed to {@link dev.nakadachi.ledger.TransferLedger#of}
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when this is no PostgreSQL of
     *     version 14 or later, when tables or rights are missing (see {@link LedgerSchema}), or when it takes no writes
     * @throws StoreException with {@code store.failed} when the database cannot be reached; the call may be made again
     */
    public static PostgresLedgerStore open(DataSource dataSource, PostgresOptions options) {
        return open(dataSource, options, Host.system());
    }

    /**
     * Opens the store on a host of the caller's.
     *
     * @param dataSource where connections come from; stays the caller's and is never closed
     * @param options names and bounds
     * @param host clock
     * @return the store
     * @throws dev.nakadachi.error.InvalidInputException as {@link #open(DataSource, PostgresOptions)}
     * @throws StoreException with {@code store.failed} when the database cannot be reached
     */
    public static PostgresLedgerStore open(DataSource dataSource, PostgresOptions options, Host host) {
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(host, "host");
        Database database = new Database(dataSource, Layout.LEDGER, options);
        LedgerTables tables = LedgerTables.of(options);
        ServerCheck check = new ServerCheck(Layout.LEDGER, options);
        database.read(connection -> check.pass(
                connection,
                TableRight.toWrite(tables.command()),
                TableRight.toAppend(tables.step()),
                TableRight.toWrite(tables.claim()),
                TableRight.toChange(tables.position())));
        return new PostgresLedgerStore(database, tables, host);
    }

    @Override
    public Optional<LedgerEntry> read(LedgerKey key) {
        return database.read(connection -> commands.read(connection, key));
    }

    @Override
    public Optional<Long> append(LedgerKey key, long expectedSequence, LedgerStep step) {
        return appended(key, expectedSequence, step, connection -> true);
    }

    @Override
    public Optional<Long> append(Claim claim, long expectedSequence, LedgerStep step) {
        return appended(claim.key(), expectedSequence, step, connection -> claims.hold(connection, claim));
    }

    @Override
    public List<LedgerEntry> scanOpen(Optional<LedgerKey> after, int limit) {
        LIMIT.check(limit);
        return database.read(connection -> commands.open(connection, after, limit));
    }

    @Override
    public boolean isEmpty() {
        return database.read(commands::none);
    }

    @Override
    public Optional<LedgerMark> newest() {
        return database.read(steps::newest);
    }

    @Override
    public boolean holds(LedgerMark mark) {
        return database.read(connection -> steps.holds(connection, mark));
    }

    @Override
    public Optional<Claim> claim(LedgerKey key, NodeId node, Instant until, Instant now) {
        return database.write(connection -> claims.claim(connection, key, node, until, now, versions.micros()));
    }

    @Override
    public void release(Claim claim) {
        database.write(connection -> claims.release(connection, claim));
    }

    /** Connections are borrowed for each step; the DataSource is the caller's. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return "LedgerStore[PostgreSQL]";
    }

    private Optional<Long> appended(
            LedgerKey key, long expected, LedgerStep step, SqlStep<Connection, Boolean> allowed) {
        SEQUENCE.check(expected);
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(step, "step");
        return database.write(
                connection -> allowed.on(connection)
                        ? steps.append(connection, key, expected, step, versions.micros())
                        : Optional.empty(),
                unheard -> foundOut(key, expected + 1, step, unheard));
    }

    /** The step stands, or nothing was written, or nobody knows. */
    private Optional<Long> foundOut(LedgerKey key, long sequence, LedgerStep step, SQLException unheard) {
        Optional<Long> position;
        try {
            position = database.write(connection -> steps.settled(connection, key, sequence, step));
        } catch (StoreException stillDown) {
            unheard.addSuppressed(stillDown);
            throw failed(unheard, "; whether the step was written is not known yet: read the entry again");
        }
        if (position.isEmpty()) {
            throw failed(unheard, "; the step was not written");
        }
        return position;
    }

    private static NakadachiException failed(SQLException unheard, String what) {
        return Problem.of(ErrorCode.STORE_FAILED, SqlTrouble.words(Layout.LEDGER, unheard) + what)
                .toException(unheard);
    }
}
