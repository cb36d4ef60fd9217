package dev.nakadachi.store.jdbc;

import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.TokenStore.FencedSection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exclusive sections over all nodes. Who runs one holds a connection; who waits holds none: callers of this process
 * wait in memory, and the one that waits for another node asks again and again, giving the connection back between.
 */
final class Sections {

    private static final Logger LOG = LoggerFactory.getLogger(Sections.class);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    private final PostgresTokenStore store;
    private final Database database;
    private final Tables tables;
    private final SectionRows rows;
    private final SectionTurns turns;
    private final SectionWatch watch;
    private final Host host;
    private final Versions versions;

    Sections(PostgresTokenStore store, Database database, PostgresOptions options, Host host) {
        this.store = store;
        this.database = database;
        this.tables = Tables.of(options);
        this.rows = new SectionRows(tables);
        this.turns = new SectionTurns(host, options.sectionConnections());
        this.watch = new SectionWatch(options.lockFreedAfter());
        this.host = host;
        this.versions = new Versions(host);
    }

    <T> Optional<T> run(RecordKey key, Duration maxWait, FencedSection<T> section) {
        Duration wait = maxWait.compareTo(LONGEST_WAIT) < 0 ? maxWait : LONGEST_WAIT;
        long deadline = host.nanoTime() + wait.toNanos();
        try {
            if (!turns.takeKey(key, deadline)) {
                return Optional.empty();
            }
            try {
                return enteredBefore(key, deadline, section);
            } finally {
                turns.giveKey(key);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private <T> Optional<T> enteredBefore(RecordKey key, long deadline, FencedSection<T> section)
            throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (turns.takeConnection(deadline)) {
            try {
                Optional<Borrowed> locked = tryLock(key);
                if (locked.isPresent()) {
                    return Optional.of(inside(locked.get(), key, section));
                }
            } finally {
                turns.giveConnection();
            }
            Duration left = Duration.ofNanos(deadline - host.nanoTime());
            if (left.isNegative() || left.isZero()) {
                return Optional.empty();
            }
            host.sleep(pause.compareTo(left) < 0 ? jittered(pause) : left);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
        }
        return Optional.empty();
    }

    private Optional<Borrowed> tryLock(RecordKey key) {
        SectionLock lock = SectionLock.of(tables, key);
        return database.undisturbed(() -> database.begun(connection -> {
            if (tryOn(connection, lock)) {
                return Optional.of(connection);
            }
            connection.close();
            return Optional.empty();
        }));
    }

    /** Of a try that failed nobody knows whether the session holds the lock. */
    private boolean tryOn(Borrowed connection, SectionLock lock) throws SQLException {
        try {
            return connection.alone(session -> lock.tryOn(session, watch));
        } catch (SQLException failed) {
            connection.discard();
            throw failed;
        }
    }

    private <T> T inside(Borrowed connection, RecordKey key, FencedSection<T> section) {
        try {
            HeldSection held = database.undisturbed(() -> {
                SectionRows.Entered entered =
                        database.begin(connection).commit(session -> rows.next(session, key, versions.micros()));
                return new HeldSection(store, database, connection, rows, key, entered, host.newMonitor());
            });
            try {
                return section.run(held);
            } finally {
                held.end();
            }
        } finally {
            leave(connection, SectionLock.of(tables, key));
        }
    }

    /**
     * The section is over, and what it wrote is on disk: nothing here may turn that into a failure. A session that may
     * still hold the lock must not go back into the pool.
     */
    private void leave(Borrowed connection, SectionLock lock) {
        try (connection) {
            leaveOn(connection, lock);
        }
    }

    /** What breaks is judged before the session could go back. */
    private void leaveOn(Borrowed connection, SectionLock lock) {
        try {
            boolean clean = database.undisturbed(
                    () -> connection.alone(session -> lock.releaseOn(session) && watch.forgottenBy(session)));
            if (!clean) {
                LOG.warn("an exclusive section had lost its lock: is there a pooler that shares sessions?");
                connection.discard();
            }
        } catch (StoreException broken) {
            LOG.warn("a connection broke in an exclusive section; the server frees its lock: {}", broken.problem());
            connection.discard();
        }
    }

    /** Between half of it and the whole, so that nodes that began together do not ask together for ever. */
    private Duration jittered(Duration pause) {
        byte[] chance = new byte[1];
        host.nextBytes(chance);
        return pause.multipliedBy(256 + (chance[0] & 0xff)).dividedBy(512);
    }
}
