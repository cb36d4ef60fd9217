package dev.nakadachi.store.jdbc;

import java.time.Duration;

/**
 * What a transaction is told before it writes, and only it. Durable before commit returns, whatever the session's
 * default is; a stronger level (a replica that confirms) is kept. A row that another session holds is not waited for
 * without end, and a machine that vanished between two statements frees its rows after a time of the application's
 * choice (section 20.11 of the PostgreSQL manual).
 */
final class Prelude {

    private final String sql;

    Prelude(Duration freedAfter) {
        this.sql = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE;"
                + " SELECT CASE current_setting('synchronous_commit')"
                + " WHEN 'off' THEN set_config('synchronous_commit', 'on', true) END,"
                + " CASE current_setting('lock_timeout') WHEN '0' THEN set_config('lock_timeout', '10s', true) END,"
                + " set_config('idle_in_transaction_session_timeout', '" + freedAfter.toMillis() + "', true)";
    }

    String sql() {
        return sql;
    }
}
