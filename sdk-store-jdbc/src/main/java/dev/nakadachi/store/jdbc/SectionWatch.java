package dev.nakadachi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * What a session is told as long as it holds the lock of a section (section 20.3.2 of the PostgreSQL manual): a client
 * that vanished without a word is given up after a time of the application's choice and not after hours, whether the
 * wire was silent (keepalive) or an answer was on it (user timeout). One that waits for a slow institution is not ended
 * as idle.
 */
final class SectionWatch {

    private static final int PROBES = 3;

    private static final String FORGET = "RESET tcp_keepalives_idle; RESET tcp_keepalives_interval;"
            + " RESET tcp_keepalives_count; RESET tcp_user_timeout; RESET idle_session_timeout";

    private final String settings;

    SectionWatch(Duration lockFreedAfter) {
        long all = lockFreedAfter.toSeconds();
        long interval = all / (PROBES + 2);
        settings = setting("tcp_keepalives_idle", all - PROBES * interval) + ", "
                + setting("tcp_keepalives_interval", interval) + ", " + setting("tcp_keepalives_count", PROBES) + ", "
                + setting("tcp_user_timeout", lockFreedAfter.toMillis()) + ", " + setting("idle_session_timeout", 0);
    }

    /**
     * Tries the lock and sets the watch in one statement, so that there is no moment in which the one is held without
     * the other. It sets nothing where the lock is another's.
     */
    String with(String lock) {
        return "WITH tried AS MATERIALIZED (SELECT " + lock + " AS held)" + " SELECT held, CASE WHEN held THEN concat("
                + settings + ") END FROM tried";
    }

    boolean forgottenBy(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(FORGET);
            return true;
        }
    }

    private static String setting(String name, long value) {
        return "set_config('" + name + "', '" + value + "', false)";
    }
}
