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

    /**
     * Durable before commit returns, whatever the session's default is; a stronger level (a replica that confirms) is
     * kept. A row that a dead session still holds is not waited for without end.
     */
    private static final String PRELUDE = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE;"
            + " SELECT CASE current_setting('synchronous_commit')"
            + " WHEN 'off' THEN set_config('synchronous_commit', 'on', true) END,"
            + " CASE current_setting('lock_timeout') WHEN '0' THEN set_config('lock_timeout', '10s', true) END";

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
    Borrowed begin() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(PRELUDE);
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
        try {
            T result = step.on(connection);
            connection.commit();
            return result;
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
