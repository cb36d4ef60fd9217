package dev.nakadachi.store.jdbc;

import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads commands with all their steps, each question in one statement, so that what it finds fits together. */
final class CommandRows {

    private final String read;
    private final String scan;
    private final String emptiness;

    CommandRows(LedgerTables tables) {
        String columns = "SELECT c.id, c.sequence, c.open, s.sequence, s.position, s.state, s.open, s.at_seconds,"
                + " s.at_nanos, s.sealed FROM ";
        String steps = " AS c LEFT JOIN " + tables.step() + " AS s ON s.id = c.id ";
        this.read = columns + tables.command() + steps + "WHERE c.id = ? ORDER BY s.sequence";
        this.scan = columns + "(SELECT id, sequence, open FROM " + tables.command()
                + " WHERE open AND id > ? ORDER BY id LIMIT ?)" + steps + "ORDER BY c.id, s.sequence";
        this.emptiness = "SELECT EXISTS (SELECT 1 FROM " + tables.command() + "), COALESCE((SELECT last FROM "
                + tables.position() + "), 1)";
    }

    Optional<LedgerEntry> read(Connection connection, LedgerKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(read)) {
            statement.setString(1, key.id());
            return entries(statement, EntryInRows::whole).stream().findFirst();
        }
    }

    List<LedgerEntry> open(Connection connection, Optional<LedgerKey> after, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(scan)) {
            statement.setString(1, after.map(LedgerKey::id).orElse(""));
            statement.setInt(2, limit);
            return entries(statement, EntryInRows::amongOthers);
        }
    }

    /** A position is given with its step or not at all, so one without any command is a ledger that lost them. */
    boolean none(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(emptiness);
                ResultSet row = statement.executeQuery()) {
            boolean some = row.next() && row.getBoolean(1);
            if (!some && row.getLong(2) > 0) {
                throw StepRows.tampered("the ledger holds no command and has given positions before");
            }
            return !some;
        }
    }

    private static List<LedgerEntry> entries(PreparedStatement statement, Function<EntryInRows, LedgerEntry> ending)
            throws SQLException {
        List<LedgerEntry> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            boolean more = rows.next();
            while (more) {
                EntryInRows entry = new EntryInRows(rows);
                do {
                    entry.add(rows);
                    more = rows.next();
                } while (more && entry.goesOnIn(rows));
                found.add(ending.apply(entry));
            }
        }
        return found;
    }
}
