package dev.nakadachi.store.jdbc;

import dev.nakadachi.token.RecordKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The number of the last section of each key. */
final class SectionRows {

    private final String next;
    private final String hold;

    SectionRows(Tables tables) {
        this.next = "INSERT INTO " + tables.section() + " AS last (kind, id, number) VALUES (?, ?, ?)"
                + " ON CONFLICT (kind, id) DO UPDATE SET number = GREATEST(last.number + 1, EXCLUDED.number)"
                + " RETURNING number, pg_backend_pid()";
        this.hold =
                "SELECT number, pg_backend_pid() FROM " + tables.section() + " WHERE kind = ? AND id = ? FOR UPDATE";
    }

    /** The number of a new section. Waits for a fenced write of an older one that is under way. */
    Entered next(Connection connection, RecordKey key, long atLeast) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(next)) {
            statement.setString(1, key.kind());
            statement.setString(2, key.id());
            statement.setLong(3, atLeast);
            return entered(statement);
        }
    }

    /** The number of the last section, which stays the last until the transaction ends. */
    Entered hold(Connection connection, RecordKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(hold)) {
            statement.setString(1, key.kind());
            statement.setString(2, key.id());
            return entered(statement);
        }
    }

    private static Entered entered(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? new Entered(row.getLong(1), row.getInt(2)) : Entered.NONE;
        }
    }

    /**
     * A section and the server process whose session holds its lock.
     *
     * @param number of the section
     * @param process of the server
     */
    record Entered(long number, int process) {

        private static final Entered NONE = new Entered(0, 0);
    }
}
