package dev.nakadachi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The application's database, with the errors of a store. Thread-safe.
 *
 * <p>A pool may hand out a connection that the server closed meanwhile. What surely did nothing yet is begun again on
 * another; a write never is.
 */
final class Database {

    /** Few, because each may take as long as a dead network takes to be noticed. */
    private static final int MOST_REPLACED = 2;

    private final DataSource source;
    private final Layout layout;
    private final Prelude prelude;

    Database(DataSource source, Layout layout, PostgresOptions options) {
        this.source = source;
        this.layout = layout;
        this.prelude = new Prelude(options.lockFreedAfter());
    }

    /** One statement that changes nothing. */
    <T> T read(SqlStep<Connection, T> statement) {
        return undisturbed(() -> begun(connection -> {
            T result = connection.alone(statement);
            connection.close();
            return result;
        }));
    }

    /** One transaction, on disk when this returns. */
    <T> T write(SqlStep<Connection, T> step) {
        return undisturbed(() -> {
            try (Borrowed connection = begun(this::begin)) {
                return connection.commit(step);
            }
        });
    }

    /** As {@link #write}; when nothing is heard of its commit, what the last parameter finds out is the answer. */
    <T> T write(SqlStep<Connection, T> step, SqlStep<SQLException, T> unheard) {
        return undisturbed(() -> {
            try (Borrowed connection = begun(this::begin)) {
                return connection.commit(step, unheard);
            }
        });
    }

    /** Opens a transaction. */
    Borrowed begin(Borrowed connection) throws SQLException {
        return connection.begin(prelude);
    }

    /** A connection on which a first step worked. The step changes nothing or only the session. */
    <T> T begun(SqlStep<Borrowed, T> first) throws SQLException {
        for (int replaced = 0; ; replaced++) {
            Borrowed connection = Borrowed.from(source);
            try {
                return begunOn(connection, first);
            } catch (SQLException stale) {
                if (replaced == MOST_REPLACED || !SqlTrouble.connectionLost(stale)) {
                    throw stale;
                }
            }
        }
    }

    private static <T> T begunOn(Borrowed connection, SqlStep<Borrowed, T> first) throws SQLException {
        try {
            return first.on(connection);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /**
     * Works also for a thread that is being interrupted: a pool would refuse it, and on a virtual thread the socket
     * would close, so that what was written were lost to an interrupt.
     */
    <T> T undisturbed(DatabaseStep<T> step) {
        boolean interrupted = Thread.interrupted();
        try {
            return step.run();
        } catch (SQLException failed) {
            throw SqlTrouble.storeFailed(layout, failed);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * A step that may fail in the database.
     *
     * @param <T> its result
     */
    @FunctionalInterface
    interface DatabaseStep<T> {

        T run() throws SQLException;
    }
}
