package dev.nakadachi.store.jdbc;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Adds steps. Who takes a position holds it until the transaction ends, so it is taken last: it makes all appends of a
 * ledger wait for each other. An order of locks, command before position, that no two appends can turn into a circle.
 */
final class StepRows {

    private final String begin;
    private final String advance;
    private final String add;
    private final String settle;
    private final String find;
    private final String last;

    StepRows(LedgerTables tables) {
        this.begin =
                "INSERT INTO " + tables.command() + " (open, id, sequence) VALUES (?, ?, 1) ON CONFLICT DO NOTHING";
        this.advance =
                "UPDATE " + tables.command() + " SET open = ?, sequence = sequence + 1 WHERE id = ? AND sequence = ?";
        // Nothing is added when the row of the position is gone, or behind a step of the command.
        this.add = "WITH next AS (UPDATE " + tables.position() + " SET last = GREATEST(last + 1, ?) RETURNING last)"
                + " INSERT INTO " + tables.step()
                + " (id, sequence, position, state, open, at_seconds, at_nanos, sealed)"
                + " SELECT ?, ?, next.last, ?, ?, ?, ?, ? FROM next WHERE NOT EXISTS (SELECT 1 FROM " + tables.step()
                + " WHERE id = ? AND position >= next.last) RETURNING position";
        this.settle = "SELECT last FROM " + tables.position() + " FOR UPDATE";
        this.find = "SELECT position, sealed FROM " + tables.step() + " WHERE id = ? AND sequence = ?";
        this.last = "SELECT p.last, s.id, s.sequence FROM " + tables.position() + " AS p LEFT JOIN " + tables.step()
                + " AS s ON s.position = p.last";
    }

    /** The position of the step; empty, with nothing written, when the command has another number of steps. */
    Optional<Long> append(Connection connection, LedgerKey key, long expected, LedgerStep step, long atLeast)
            throws SQLException {
        return fits(connection, key, expected, step)
                ? Optional.of(added(connection, key, expected + 1, step, atLeast))
                : Optional.empty();
    }

    /**
     * Whether this very step stands. Waits for every append that is under way, and so for one that was lost sight of.
     */
    Optional<Long> settled(Connection connection, LedgerKey key, long sequence, LedgerStep step) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(settle)) {
            statement.execute();
        }
        try (PreparedStatement statement = connection.prepareStatement(find)) {
            statement.setString(1, key.id());
            statement.setLong(2, sequence);
            try (ResultSet row = statement.executeQuery()) {
                // A seal has random bytes of its own, so no other caller's step has the same.
                return row.next() && Arrays.equals(row.getBytes(2), step.sealed())
                        ? Optional.of(row.getLong(1))
                        : Optional.empty();
            }
        }
    }

    /** A position is given with its step or not at all: one without its step is a ledger that lost it. */
    Optional<LedgerMark> newest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(last);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw tampered("the ledger has lost its position");
            }
            long position = row.getLong(1);
            String id = row.getString(2);
            if (id == null && position > 0) {
                throw tampered("the ledger has lost its newest step");
            }
            return id == null
                    ? Optional.empty()
                    : Optional.of(new LedgerMark(new LedgerKey(id), row.getLong(3), position));
        }
    }

    boolean holds(Connection connection, LedgerMark mark) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(find)) {
            statement.setString(1, mark.entry().id());
            statement.setLong(2, mark.sequence());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getLong(1) == mark.position();
            }
        }
    }

    private boolean fits(Connection connection, LedgerKey key, long expected, LedgerStep step) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(expected == 0 ? begin : advance)) {
            statement.setBoolean(1, isOpen(step));
            statement.setString(2, key.id());
            if (expected > 0) {
                statement.setLong(3, expected);
            }
            return statement.executeUpdate() == 1;
        }
    }

    private long added(Connection connection, LedgerKey key, long sequence, LedgerStep step, long atLeast)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(add)) {
            statement.setLong(1, atLeast);
            statement.setString(2, key.id());
            statement.setLong(3, sequence);
            statement.setString(4, step.state().value());
            statement.setBoolean(5, isOpen(step));
            Instant at = step.at();
            statement.setLong(6, at.getEpochSecond());
            statement.setInt(7, at.getNano());
            statement.setBytes(8, step.sealed());
            statement.setString(9, key.id());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw tampered("the ledger has lost its position, or it is behind one of its steps");
                }
                return row.getLong(1);
            }
        }
    }

    static NakadachiException tampered(String detail) {
        return Problem.of(ErrorCode.STORE_TAMPERED, detail).toException();
    }

    private static boolean isOpen(LedgerStep step) {
        return step.standing() == Standing.OPEN;
    }
}
