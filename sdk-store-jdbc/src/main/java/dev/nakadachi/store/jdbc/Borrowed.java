package dev.nakadachi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection of the application's pool, to be given back as it came. For one thread. */
final class Borrowed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Borrowed.class);

    private final Connection connection;
    private final boolean autoCommit;

    private Borrowed(Connection connection, boolean autoCommit) {
        this.connection = connection;
        this.autoCommit = autoCommit;
    }

    static Borrowed from(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        try {
            return new Borrowed(connection, connection.getAutoCommit());
        } catch (SQLException unusable) {
            end(connection);
            throw unusable;
        }
    }

    /** A single statement, which is its own transaction. */
    <T> T alone(SqlStep<Connection, T> statement) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
        return statement.on(connection);
    }

    /** Opens a transaction; what it writes is on disk when {@link #commit} returns. */
    Borrowed begin(Prelude prelude) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(prelude.sql());
        } catch (SQLException failed) {
            rollback();
            throw failed;
        }
        return this;
    }

    /** A step inside the transaction, which goes on. */
    <T> T within(SqlStep<Connection, T> step) throws SQLException {
        return step.on(connection);
    }

    <T> T commit(SqlStep<Connection, T> step) throws SQLException {
        T result = orRolledBack(step);
        orRolledBack(written -> {
            written.commit();
            return "on disk";
        });
        return result;
    }

    /** As {@link #commit}, but the one who calls finds out what a commit did of which nothing was heard. */
    <T> T commit(SqlStep<Connection, T> step, SqlStep<SQLException, T> unheard) throws SQLException {
        T result = orRolledBack(step);
        try {
            connection.commit();
            return result;
        } catch (SQLException lost) {
            // Ended and not rolled back: who finds out waits for the end of this very session.
            discard();
            return unheard.on(lost);
        }
    }

    private <T> T orRolledBack(SqlStep<Connection, T> step) throws SQLException {
        try {
            return step.on(connection);
        } catch (SQLException | RuntimeException failed) {
            rollback();
            throw failed;
        }
    }

    /** A rollback that fails is one that the server does by itself. */
    void rollback() {
        try {
            connection.rollback();
        } catch (SQLException unreachable) {
            LOG.debug("a transaction was not rolled back: SQLSTATE {}", unreachable.getSQLState());
        }
    }

    /** Ends the session itself, with all that it holds, so that the pool gives it to nobody. */
    void discard() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            LOG.debug("a connection was not aborted: SQLSTATE {}", gone.getSQLState());
        }
    }

    @Override
    public void close() {
        try {
            if (connection.getAutoCommit() != autoCommit) {
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException broken) {
            LOG.debug("a connection is given back broken: SQLSTATE {}", broken.getSQLState());
        } finally {
            end(connection);
        }
    }

    private static void end(Connection connection) {
        try {
            connection.close();
        } catch (SQLException broken) {
            LOG.debug("a connection was not closed: SQLSTATE {}", broken.getSQLState());
        }
    }
}
