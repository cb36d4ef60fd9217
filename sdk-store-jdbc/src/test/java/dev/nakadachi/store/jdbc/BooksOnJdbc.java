package dev.nakadachi.store.jdbc;

import dev.nakadachi.sync.LineChange;
import dev.nakadachi.sync.SourceName;
import dev.nakadachi.sync.SyncBatch;
import dev.nakadachi.sync.SyncCursor;
import dev.nakadachi.sync.SyncSink;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The sink of docs/sync.md: changes and cursor in one transaction of the user's database. A line is a text. */
final class BooksOnJdbc implements SyncSink<String> {

    private final DataSource database;

    BooksOnJdbc(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<SyncCursor> cursor(SourceName source) {
        try (Connection connection = database.getConnection();
                PreparedStatement ask =
                        connection.prepareStatement("SELECT cursor_bytes FROM line_cursor WHERE source = ?")) {
            ask.setString(1, source.value());
            try (ResultSet found = ask.executeQuery()) {
                return found.next() ? Optional.of(SyncCursor.of(found.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the books cannot be read", failed);
        }
    }

    // tag::commit
    @Override
    public boolean commit(SyncBatch<String> batch) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!moveCursor(connection, batch)) {
                    connection.rollback();
                    return false;
                }
                for (LineChange<String> change : batch.changes()) {
                    apply(connection, batch.source(), change);
                }
                // batch.gaps(): days that the bank shows no more; keep them too, and tell the user.
                connection.commit();
                return true;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the books cannot be written", failed);
        }
    }

    /** False when another run was faster: then the stored cursor is no longer the one that this batch starts from. */
    private static boolean moveCursor(Connection connection, SyncBatch<String> batch) throws SQLException {
        Optional<SyncCursor> previous = batch.previous();
        String sql = previous.isPresent()
                ? "UPDATE line_cursor SET cursor_bytes = ? WHERE source = ? AND cursor_bytes = ?"
                : "INSERT INTO line_cursor (cursor_bytes, source) VALUES (?, ?) ON CONFLICT (source) DO NOTHING";
        try (PreparedStatement move = connection.prepareStatement(sql)) {
            move.setBytes(1, batch.cursor().toBytes());
            move.setString(2, batch.source().value());
            if (previous.isPresent()) {
                move.setBytes(3, previous.get().toBytes());
            }
            return move.executeUpdate() == 1;
        }
    }
    // end::commit

    /** An identity that is there already is replaced; one that is removed is deleted. */
    private static void apply(Connection connection, SourceName source, LineChange<String> change) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM line WHERE identity = ?")) {
            delete.setString(1, change.identity().value());
            delete.executeUpdate();
        }
        Optional<String> line = change.line();
        if (line.isPresent()) {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO line (identity, source, day, text) VALUES (?, ?, ?, ?)")) {
                insert.setString(1, change.identity().value());
                insert.setString(2, source.value());
                insert.setObject(3, change.day());
                insert.setString(4, line.get());
                insert.executeUpdate();
            }
        }
    }
}
