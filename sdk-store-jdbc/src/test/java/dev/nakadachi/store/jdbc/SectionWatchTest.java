package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.KEY;
import static dev.nakadachi.store.jdbc.Keys.LONG;
import static dev.nakadachi.store.jdbc.Keys.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.host.Host;
import dev.nakadachi.token.TokenStore;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server gives up a client that vanished, from the moment that it holds a lock until it does no more. */
class SectionWatchTest {

    private final PostgresOptions tables = TestPostgres.freshTables();
    private final HikariDataSource pool = TestPostgres.pool(3);

    @AfterEach
    void closePool() {
        pool.close();
    }

    /** Looked at before every statement of the store, on its own connection. */
    @Test
    void aSessionThatHoldsALockIsWatchedAtEveryMoment() {
        List<String> seen = new ArrayList<>();
        DataSource looked = Sources.of(() -> lookedAt(pool.getConnection(), seen));
        TokenStore store = PostgresTokenStore.open(looked, tables, Host.system());

        store.exclusively(KEY, LONG, fence -> store.compareAndSet(KEY, 0, bytes("one"), fence));

        // By hand: 10 s of silence and 3 times 5 s are 25 s, as is the time for data on the wire, in milliseconds.
        assertThat(seen)
                .as("taking the number, writing, giving the lock back")
                .hasSizeGreaterThanOrEqualTo(3)
                .containsOnly("10 5 3 25000 0");
    }

    @Test
    void anotherTimeIsTheServersToo() {
        List<String> seen = new ArrayList<>();
        DataSource looked = Sources.of(() -> lookedAt(pool.getConnection(), seen));
        TokenStore store =
                PostgresTokenStore.open(looked, tables.withLockFreedAfter(Duration.ofSeconds(62)), Host.system());

        store.exclusively(KEY, LONG, fence -> "in");

        // By hand: 62 / 5 = 12, and 62 - 3 x 12 = 26.
        assertThat(seen).isNotEmpty().containsOnly("26 12 3 62000 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT4S", "PT3601S", "PT25.5S", "PT-25S"})
    void otherTimesAreRefused(String time) {
        Keys.assertRefused(
                ErrorCode.INVALID_INPUT,
                "is whole seconds, 5 to 3,600",
                () -> tables.withLockFreedAfter(Duration.parse(time)));
    }

    /** Else the pool would give a session to others that holds a lock for as long as it lives. */
    @Test
    void aSessionWhoseTryFailedIsGivenToNobody() {
        AtomicBoolean failing = new AtomicBoolean();
        DataSource source = Sources.of(() -> Sources.with(
                pool.getConnection(), "prepareStatement", call -> failing.get() ? broken(call) : result(call)));
        TokenStore store = PostgresTokenStore.open(source, tables, Host.system());

        failing.set(true);
        Keys.assertRefused(ErrorCode.STORE_FAILED, "", () -> store.exclusively(KEY, LONG, fence -> "in"));

        assertThat(TestPostgres.node(tables).exclusively(KEY, LONG, fence -> "in"))
                .contains("in");
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    private Connection lookedAt(Connection real, List<String> seen) {
        return Sources.with(
                Sources.with(real, "createStatement", call -> looking(real, seen, call)),
                "prepareStatement",
                call -> looking(real, seen, call));
    }

    private @Nullable Object looking(Connection real, List<String> seen, Callable<@Nullable Object> call) {
        try (Statement statement = real.createStatement();
                ResultSet row = statement.executeQuery("SELECT concat_ws(' ', current_setting('tcp_keepalives_idle'),"
                        + " current_setting('tcp_keepalives_interval'), current_setting('tcp_keepalives_count'),"
                        + " current_setting('tcp_user_timeout'), current_setting('idle_session_timeout'))"
                        + Backends.holders(tables, KEY) + " AND pid = pg_backend_pid()")) {
            if (row.next()) {
                seen.add(row.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return result(call);
    }

    /** Works on the server and fails here. */
    private static Object broken(Callable<@Nullable Object> call) {
        PreparedStatement real = (PreparedStatement) result(call);
        return Proxy.newProxyInstance(
                SectionWatchTest.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    Object answer = method.invoke(real, arguments);
                    if (method.getName().equals("executeQuery")) {
                        throw new SQLException("the answer cannot be read", "22000");
                    }
                    return answer;
                });
    }

    private static Object result(Callable<@Nullable Object> call) {
        try {
            return Objects.requireNonNull(call.call());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
