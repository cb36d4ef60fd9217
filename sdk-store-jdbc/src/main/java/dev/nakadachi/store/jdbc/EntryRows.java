package dev.nakadachi.store.jdbc;

import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.RecordPage;
import dev.nakadachi.token.StoredRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The entries, a row each. A deleted one has no bytes. */
final class EntryRows {

    private final String read;
    private final String create;
    private final String replace;
    private final String scan;
    private final String kinds;

    EntryRows(Tables tables) {
        String entry = tables.entry();
        this.read = "SELECT id, version, sealed FROM " + entry + " WHERE kind = ? AND id = ?";
        this.create =
                "INSERT INTO " + entry + " (version, sealed, kind, id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
        this.replace = "UPDATE " + entry + " SET version = ?, sealed = ? WHERE kind = ? AND id = ? AND version = ?";
        this.scan = "SELECT id, version, sealed FROM " + entry + " WHERE kind = ? AND id > ? ORDER BY id LIMIT ?";
        // Steps from kind to kind in the index: DISTINCT would read every entry.
        this.kinds = "WITH RECURSIVE step AS ((SELECT kind FROM " + entry + " ORDER BY kind LIMIT 1)"
                + " UNION ALL SELECT (SELECT next.kind FROM " + entry + " AS next WHERE next.kind > step.kind"
                + " ORDER BY next.kind LIMIT 1) FROM step WHERE step.kind IS NOT NULL)"
                + " SELECT kind FROM step WHERE kind IS NOT NULL";
    }

    Optional<StoredRecord> read(Connection connection, RecordKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(read)) {
            statement.setString(1, key.kind());
            statement.setString(2, key.id());
            return records(statement, key.kind()).stream().findFirst();
        }
    }

    /** Writes a key for the first time. */
    boolean create(Connection connection, RecordKey key, long version, byte[] sealed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(create)) {
            fill(statement, key, version, sealed);
            return statement.executeUpdate() == 1;
        }
    }

    /** Writes over a version; without bytes it leaves a tombstone. */
    boolean replace(Connection connection, RecordKey key, long expected, long version, byte @Nullable [] sealed)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(replace)) {
            fill(statement, key, version, sealed);
            statement.setLong(5, expected);
            return statement.executeUpdate() == 1;
        }
    }

    RecordPage scan(Connection connection, String kind, Optional<RecordKey> after, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(scan)) {
            statement.setString(1, kind);
            statement.setString(2, after.map(RecordKey::id).orElse(""));
            statement.setInt(3, limit + 1);
            List<StoredRecord> found = records(statement, kind);
            List<StoredRecord> page = found.subList(0, Math.min(limit, found.size()));
            return new RecordPage(
                    page, found.size() > limit ? Optional.of(page.get(limit - 1).key()) : Optional.empty());
        }
    }

    Set<String> kinds(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(kinds);
                ResultSet rows = statement.executeQuery()) {
            Set<String> found = new TreeSet<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void fill(PreparedStatement statement, RecordKey key, long version, byte @Nullable [] sealed)
            throws SQLException {
        statement.setLong(1, version);
        statement.setBytes(2, sealed);
        statement.setString(3, key.kind());
        statement.setString(4, key.id());
    }

    private static List<StoredRecord> records(PreparedStatement statement, String kind) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<StoredRecord> found = new ArrayList<>();
            while (rows.next()) {
                RecordKey key = new RecordKey(kind, rows.getString(1));
                long version = rows.getLong(2);
                byte[] sealed = rows.getBytes(3);
                found.add(
                        sealed == null
                                ? StoredRecord.tombstone(key, version)
                                : StoredRecord.living(key, version, sealed));
            }
            return found;
        }
    }
}
