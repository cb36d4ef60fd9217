package dev.nakadachi.store.jdbc;

import dev.nakadachi.error.StoreException;
import dev.nakadachi.token.RecordKey;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Marks of consumed one-time keys: a row each, swept some time after the key expired, in small bites. */
final class ConsumedRows {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumedRows.class);
    private static final int SWEEP_EVERY = 64;

    /** More than come between two sweeps, so that the table does not grow without end. */
    private static final int BITE = 256;

    /** Nodes' clocks differ: a mark outlives its key by more than they do. */
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofHours(1);

    private final Database database;
    private final String insert;
    private final String sweep;
    private final AtomicInteger consumed = new AtomicInteger();

    ConsumedRows(Database database, Tables tables) {
        this.database = database;
        this.insert =
                "INSERT INTO " + tables.consumed() + " (kind, id, expires_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
        this.sweep = "DELETE FROM " + tables.consumed() + " WHERE ctid IN (SELECT ctid FROM " + tables.consumed()
                + " WHERE expires_at < ? ORDER BY expires_at LIMIT " + BITE + " FOR UPDATE SKIP LOCKED)";
    }

    boolean consume(RecordKey key, Instant expiresAt, Instant now) {
        if (!now.isBefore(expiresAt)) {
            return false;
        }
        boolean first = database.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                statement.setString(1, key.kind());
                statement.setString(2, key.id());
                statement.setLong(3, expiresAt.getEpochSecond());
                return statement.executeUpdate() == 1;
            }
        });
        if (first && consumed.incrementAndGet() % SWEEP_EVERY == 0) {
            sweep(now.minus(KEPT_AFTER_EXPIRY));
        }
        return first;
    }

    /** Runs after the caller's key was consumed, so nothing here may turn that success into a failure. */
    private void sweep(Instant expiredBefore) {
        try {
            int swept = database.write(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(sweep)) {
                    statement.setLong(1, expiredBefore.getEpochSecond());
                    return statement.executeUpdate();
                }
            });
            LOG.debug("{} marks of consumed keys were swept", swept);
        } catch (StoreException unswept) {
            LOG.debug(
                    "marks of consumed keys were not swept: {}",
                    unswept.problem().code());
        }
    }
}
