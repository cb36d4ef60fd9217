package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.KEY;
import static dev.nakadachi.store.jdbc.Keys.LONG;
import static dev.nakadachi.store.jdbc.Keys.bytes;
import static dev.nakadachi.store.jdbc.Keys.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.nakadachi.host.Host;
import dev.nakadachi.token.TokenStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections are the application's: they work whatever their defaults are, and go back as they came. */
class BorrowedConnectionTest {

    private final PostgresOptions tables = TestPostgres.freshTables();
    private final HikariDataSource pool = TestPostgres.pool(3);

    @AfterEach
    void closePool() {
        pool.close();
    }

    @Test
    void aPoolWithoutAutoCommitIsServedTheSame() {
        TokenStore store = PostgresTokenStore.open(Sources.of(this::withoutAutoCommit), tables, Host.system());
        store.exclusively(KEY, LONG, fence -> store.compareAndSet(KEY, 0, bytes("one"), fence));

        assertThat(textOf(TestPostgres.node(tables), KEY)).isEqualTo("one");
        assertThat(TestPostgres.ask("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in%'"))
                .containsExactly("0");
    }

    @Test
    void noSettingOfTheSessionStaysChanged() throws SQLException {
        TokenStore store = PostgresTokenStore.open(pool, tables, Host.system());
        List<String> before = settings();
        store.exclusively(KEY, LONG, fence -> store.compareAndSet(KEY, 0, bytes("one"), fence));
        assertThat(settings()).isEqualTo(before);
    }

    /** The server closed what the pool still holds: nothing was begun, so it is begun on another. */
    @Test
    void aConnectionThatDiedInThePoolIsReplaced() {
        TokenStore store = PostgresTokenStore.open(pool, tables, Host.system());
        for (int round = 0; round < 3; round++) {
            TestPostgres.ask(
                    "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                            + " AND backend_type = 'client backend'");
            assertThat(store.exclusively(KEY, LONG, fence -> "in")).contains("in");
        }
    }

    /** As a pool does that has to wait for a connection. */
    @Test
    void anInterruptedThreadStillWrites() {
        DataSource refusing = Sources.of(() -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new SQLException("interrupted");
            }
            return pool.getConnection();
        });
        TokenStore store = PostgresTokenStore.open(refusing, tables, Host.system());
        try {
            Thread.currentThread().interrupt();
            assertThat(store.compareAndSet(KEY, 0, bytes("one"))).isPresent();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(textOf(store, KEY)).isEqualTo("one");
    }

    private Connection withoutAutoCommit() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private List<String> settings() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return settings(connection);
        }
    }

    private static List<String> settings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT current_setting('tcp_keepalives_idle'),"
                        + " current_setting('tcp_keepalives_interval'), current_setting('tcp_keepalives_count'),"
                        + " current_setting('idle_session_timeout'), current_setting('synchronous_commit'),"
                        + " current_setting('lock_timeout'), current_setting('tcp_user_timeout')")) {
            assertThat(rows.next()).isTrue();
            return List.of(
                    rows.getString(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getString(5),
                    rows.getString(6),
                    rows.getString(7));
        }
    }
}
