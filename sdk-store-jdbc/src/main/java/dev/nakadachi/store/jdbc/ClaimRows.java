package dev.nakadachi.store.jdbc;

import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.ledger.LedgerStore.Claim;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The newest claim on each command. The caller's clock decides whether it has lapsed. */
final class ClaimRows {

    private static final String NOBODY = "";

    private final String claim;
    private final String hold;
    private final String release;

    ClaimRows(LedgerTables tables) {
        this.claim = "INSERT INTO " + tables.claim() + " AS held (id, fence, node, until_seconds, until_nanos)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                + " fence = GREATEST(held.fence + 1, EXCLUDED.fence), node = EXCLUDED.node,"
                + " until_seconds = EXCLUDED.until_seconds, until_nanos = EXCLUDED.until_nanos"
                + " WHERE held.node IN ('" + NOBODY + "', EXCLUDED.node)"
                + " OR (held.until_seconds, held.until_nanos) <= (?, ?)"
                + " OR (held.until_seconds, held.until_nanos) > (?, ?) RETURNING fence";
        String mine = " WHERE id = ? AND fence = ? AND node = ?";
        this.hold = "SELECT 1 FROM " + tables.claim() + mine + " FOR UPDATE";
        this.release = "UPDATE " + tables.claim() + " SET node = '" + NOBODY + "'" + mine;
    }

    /** Waits for an append under the claim before it, so that nothing of that one comes after this returns. */
    Optional<Claim> claim(Connection connection, LedgerKey key, NodeId node, Instant until, Instant now, long atLeast)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(claim)) {
            statement.setString(1, key.id());
            statement.setLong(2, atLeast);
            statement.setString(3, node.value());
            statement.setLong(4, until.getEpochSecond());
            statement.setInt(5, until.getNano());
            statement.setLong(6, now.getEpochSecond());
            statement.setInt(7, now.getNano());
            statement.setLong(8, now.plus(LedgerStore.LONGEST_CLAIM).getEpochSecond());
            statement.setInt(9, now.getNano());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Claim(key, node, row.getLong(1))) : Optional.empty();
            }
        }
    }

    /** Whether it is the newest one, which it then stays until the transaction ends. */
    boolean hold(Connection connection, Claim claim) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(hold)) {
            fill(statement, claim);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    boolean release(Connection connection, Claim claim) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(release)) {
            fill(statement, claim);
            return statement.executeUpdate() == 1;
        }
    }

    private static void fill(PreparedStatement statement, Claim claim) throws SQLException {
        statement.setString(1, claim.key().id());
        statement.setLong(2, claim.fence());
        statement.setString(3, claim.node().value());
    }
}
