package dev.nakadachi.store.jdbc;

import dev.nakadachi.host.Monitor;
import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.TokenStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A section that was entered, with the connection whose session holds its lock. Every fenced write runs on that
 * connection, so what loses the connection loses lock and write together.
 */
final class HeldSection implements TokenStore.Fence {

    private static final Logger LOG = LoggerFactory.getLogger(HeldSection.class);

    private final PostgresTokenStore store;
    private final Database database;
    private final Borrowed connection;
    private final SectionRows rows;
    private final RecordKey key;
    private final SectionRows.Entered entered;
    private final Monitor monitor;
    private boolean over;

    HeldSection(
            PostgresTokenStore store,
            Database database,
            Borrowed connection,
            SectionRows rows,
            RecordKey key,
            SectionRows.Entered entered,
            Monitor monitor) {
        this.store = store;
        this.database = database;
        this.connection = connection;
        this.rows = rows;
        this.key = key;
        this.entered = entered;
        this.monitor = monitor;
    }

    @Override
    public long number() {
        return entered.number();
    }

    boolean isOf(TokenStore candidate) {
        return store == candidate;
    }

    /** Writes while the section is surely still this one; empty, with nothing written, when it is not. */
    <T> Optional<T> write(SqlStep<Connection, Optional<T>> step) {
        return database.undisturbed(() -> {
            monitor.lock();
            try {
                return over || !stands() ? Optional.empty() : written(step);
            } finally {
                monitor.unlock();
            }
        });
    }

    /** Waits for a write under way; afterwards nothing is written any more. */
    void end() {
        monitor.lock();
        over = true;
        monitor.unlock();
    }

    private boolean stands() throws SQLException {
        try {
            database.begin(connection);
            boolean ours = connection.within(open -> rows.hold(open, key).equals(entered));
            if (!ours) {
                connection.rollback();
                lost("another session has entered it");
            }
            return ours;
        } catch (SQLException failed) {
            connection.rollback();
            if (!SqlTrouble.connectionLost(failed)) {
                throw failed;
            }
            lost("its connection broke");
            return false;
        }
    }

    private <T> Optional<T> written(SqlStep<Connection, Optional<T>> step) throws SQLException {
        try {
            return connection.commit(step);
        } catch (SQLException failed) {
            if (SqlTrouble.connectionLost(failed)) {
                lost("its connection broke during a write");
            }
            throw failed;
        }
    }

    private void lost(String why) {
        over = true;
        LOG.warn("an exclusive section was lost: {}; it writes nothing any more", why);
    }

    @Override
    public String toString() {
        return "Fence[" + entered.number() + "]";
    }
}
