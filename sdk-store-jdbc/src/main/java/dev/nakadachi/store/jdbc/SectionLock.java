package dev.nakadachi.store.jdbc;

import dev.nakadachi.token.RecordKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An advisory lock of a session (section 13.3.5 of the PostgreSQL manual): it outlives transactions and ends with the
 * session, however that ends. Locks belong to one database and are known by 64 bits; of two keys with the same bits one
 * waits for the other, no more.
 *
 * @param number what names the lock
 */
record SectionLock(long number) {

    private static final String LOCK = "pg_try_advisory_lock(?)";
    private static final String TRY = "SELECT " + LOCK;
    private static final String UNLOCK = "SELECT pg_advisory_unlock(?)";

    static SectionLock of(Tables tables, RecordKey key) {
        return named(tables.section() + ' ' + key.kind() + '.' + key.id());
    }

    static SectionLock ofInstaller(String versionTable) {
        return named(versionTable + " installer");
    }

    private static SectionLock named(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.US_ASCII));
            return new SectionLock(ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException absent) {
            throw new AssertionError("every Java platform has SHA-256", absent);
        }
    }

    boolean tryOn(Connection session) throws SQLException {
        return asked(session, TRY);
    }

    /** As {@link #tryOn}, and the session is watched from then on. */
    boolean tryOn(Connection session, SectionWatch watch) throws SQLException {
        return asked(session, watch.with(LOCK));
    }

    /** False when this session did not hold the lock. */
    boolean releaseOn(Connection session) throws SQLException {
        return asked(session, UNLOCK);
    }

    private boolean asked(Connection session, String question) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setLong(1, number);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
