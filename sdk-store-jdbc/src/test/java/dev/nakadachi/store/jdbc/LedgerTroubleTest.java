package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.assertRefused;
import static dev.nakadachi.store.jdbc.TestLedgers.A;
import static dev.nakadachi.store.jdbc.TestLedgers.B;
import static dev.nakadachi.store.jdbc.TestLedgers.intended;
import static dev.nakadachi.store.jdbc.TestLedgers.sent;
import static dev.nakadachi.store.jdbc.TestLedgers.states;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An append that the database does not finish leaves nothing, and one that waits does not wait for ever. */
class LedgerTroubleTest {

    private final PostgresOptions tables = TestLedgers.freshTables();
    private final LedgerTables names = LedgerTables.of(tables);
    private final LedgerStore store = TestLedgers.node(tables);
    private DataSource server = TestPostgres.plain();

    /** Its first statement takes the command, the second the position and the step. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aConnectionThatDiesInTheMiddleOfAnAppendLeavesNothing(int statement) {
        store.append(B, 0, intended());
        AtomicInteger prepared = new AtomicInteger(Integer.MAX_VALUE / 2);
        LedgerStore dying = open(Sources.of(() -> Sources.with(
                TestPostgres.plain().getConnection(),
                "prepareStatement",
                call -> prepared.decrementAndGet() == 0 ? afterTheEndOfTheSession(call) : result(call))));
        prepared.set(statement);

        assertRefused(ErrorCode.STORE_FAILED, "broke the connection", () -> dying.append(A, 0, intended()));
        assertThat(dying.read(A)).isEmpty();
        assertThat(dying.append(A, 0, intended())).isPresent();
        assertThat(dying.append(B, 1, sent())).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"lock_timeout, did not lock a row in time", "statement_timeout, stopped the statement"})
    void whoWaitsForAnotherAppendIsToldInTime(String setting, String words) throws SQLException {
        LedgerStore waiting = open(Sources.of(() -> server.getConnection()));
        try (Connection holding = TestPostgres.plain().getConnection();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("SELECT last FROM " + names.position() + " FOR UPDATE");
            assertThat(waiting.read(A)).as("reads wait for nobody").isEmpty();

            // Long enough for a busy machine, which nobody may wait for on anything but the lock.
            server = TestPostgres.at(TestPostgres.url() + "&options=-c%20" + setting + "=1s");
            assertRefused(ErrorCode.STORE_FAILED, words, () -> waiting.append(A, 0, intended()));
            server = TestPostgres.plain();
            holding.rollback();
        }
        assertThat(waiting.read(A)).isEmpty();
        assertThat(waiting.append(A, 0, intended())).isPresent();
    }

    /** Who claims waits for what is being appended under the claim before. */
    @Test
    void anAppendHoldsItsClaimUntilItsCommit() {
        LedgerStore.Claim slow = store.claim(A, new NodeId("one"), TestLedgers.NOON, TestLedgers.NOON)
                .orElseThrow();
        store.append(A, 0, intended());
        LedgerStore taking = open(TestPostgres.at(TestPostgres.url() + "&options=-c%20lock_timeout=150ms"));
        LedgerStore writing =
                open(Sources.of(() -> Sources.with(TestPostgres.plain().getConnection(), "commit", call -> {
                    assertRefused(
                            ErrorCode.STORE_FAILED,
                            "did not lock a row",
                            () -> taking.claim(
                                    A, new NodeId("two"), TestLedgers.NOON, TestLedgers.NOON.plusSeconds(1)));
                    return result(call);
                })));
        assertThat(writing.append(slow, 1, sent())).isPresent();
        assertThat(states(store, A)).containsExactly(LedgerState.INTENDED, LedgerState.SENT);
    }

    @Test
    void aPoolWithoutAutoCommitIsServedTheSame() {
        LedgerStore manual = open(Sources.of(() -> {
            Connection connection = TestPostgres.plain().getConnection();
            connection.setAutoCommit(false);
            return connection;
        }));
        assertThat(manual.append(A, 0, intended())).isPresent();
        assertThat(states(store, A)).containsExactly(LedgerState.INTENDED);
        assertThat(manual.append(A, 0, intended())).isEmpty();
        assertThat(TestPostgres.ask("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in%'"))
                .containsExactly("0");
    }

    @Test
    void anotherSearchPathDoesNotMatter() {
        TestPostgres.run("CREATE SCHEMA IF NOT EXISTS shadow; CREATE TABLE IF NOT EXISTS shadow.\""
                + tables.tablePrefix() + "command\" (id text)");
        LedgerStore elsewhere = open(TestPostgres.at(TestPostgres.url() + "&options=-c%20search_path=shadow"));
        assertThat(elsewhere.append(A, 0, intended())).isPresent();
        assertThat(states(store, A)).containsExactly(LedgerState.INTENDED);
    }

    private LedgerStore open(DataSource source) {
        return PostgresLedgerStore.open(source, tables, Host.system());
    }

    private static Object afterTheEndOfTheSession(Callable<@Nullable Object> call) {
        TestPostgres.ask("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                + " WHERE state = 'idle in transaction'");
        return result(call);
    }

    private static Object result(Callable<@Nullable Object> call) {
        try {
            Object answer = call.call();
            return answer == null ? "done" : Objects.requireNonNull(answer);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
