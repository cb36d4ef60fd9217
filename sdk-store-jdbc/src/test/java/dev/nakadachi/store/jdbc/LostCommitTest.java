package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.assertRefused;
import static dev.nakadachi.store.jdbc.TestLedgers.A;
import static dev.nakadachi.store.jdbc.TestLedgers.intended;
import static dev.nakadachi.store.jdbc.TestLedgers.sent;
import static dev.nakadachi.store.jdbc.TestLedgers.states;
import static dev.nakadachi.store.jdbc.TestLedgers.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.host.Host;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing is heard of the commit of an append: the caller finds out what stands. */
class LostCommitTest {

    private final PostgresOptions tables = TestLedgers.freshTables();
    private final HikariDataSource pool = TestPostgres.pool(3);
    private final LedgerStore other = TestLedgers.node(tables);
    private final AtomicBoolean away = new AtomicBoolean();
    private @Nullable Loss next;

    /** What becomes of one commit in place of its own. */
    private interface Loss {

        void commit(Callable<@Nullable Object> real) throws Exception;
    }

    private final LedgerStore store = PostgresLedgerStore.open(Sources.of(this::connection), tables, Host.system());

    @AfterEach
    void closePool() {
        pool.close();
    }

    @Test
    void aCommitThatWasMadeCountsAsIfItHadBeenHeard() {
        next = Callable::call;
        long position = store.append(A, 0, intended()).orElseThrow();

        assertThat(states(other, A)).containsExactly(LedgerState.INTENDED);
        assertThat(TestPostgres.ask(
                        "SELECT position FROM " + LedgerTables.of(tables).step()))
                .containsExactly(String.valueOf(position));
        assertThat(store.append(A, 1, sent()))
                .hasValueSatisfying(later -> assertThat(later).isGreaterThan(position));
    }

    @Test
    void aCommitThatNeverArrivedIsSaidToHaveWrittenNothing() {
        next = real -> {};
        assertRefused(ErrorCode.STORE_FAILED, "; the step was not written", () -> store.append(A, 0, intended()));

        assertThat(other.read(A)).isEmpty();
        assertThat(store.append(A, 0, intended())).isPresent();
    }

    /** The same command of another node came between: its step is none of this caller's. */
    @Test
    void anothersStepInItsPlaceIsNotTakenForIt() {
        next = real -> {
            TestPostgres.ask("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                    + " WHERE state = 'idle in transaction'");
            other.append(A, 0, step(LedgerState.INTENDED, "another's"));
        };
        assertRefused(ErrorCode.STORE_FAILED, "; the step was not written", () -> store.append(A, 0, intended()));
        assertThat(states(other, A)).hasSize(1);
    }

    @Test
    void aServerThatStaysAwayLeavesItOpenAndAReadFindsOut() {
        next = real -> {
            real.call();
            away.set(true);
        };
        assertRefused(
                ErrorCode.STORE_FAILED,
                "whether the step was written is not known yet: read the entry again",
                () -> store.append(A, 0, intended()));

        away.set(false);
        assertThat(states(store, A)).containsExactly(LedgerState.INTENDED);
        assertThat(store.append(A, 0, intended())).isEmpty();
    }

    /** The connection works on: what was not committed must not be committed by giving it back. */
    @Test
    void theSessionOfALostCommitIsEndedAndGivenToNobody() {
        next = real -> {};
        assertRefused(ErrorCode.STORE_FAILED, "not written", () -> store.append(A, 0, intended()));
        assertThat(TestPostgres.ask("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in%'"))
                .containsExactly("0");
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    private Connection connection() throws SQLException {
        if (away.get()) {
            throw new SQLException("nobody there", "08001");
        }
        return Sources.with(pool.getConnection(), "commit", this::commit);
    }

    private @Nullable Object commit(Callable<@Nullable Object> real) {
        Loss loss = next;
        next = null;
        try {
            if (loss == null) {
                return real.call();
            }
            loss.commit(real);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        throw unchecked(new SQLException("the answer was lost", "08006"));
    }

    /** The proxy takes any exception, the compiler does not. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E unchecked(Exception failure) throws E {
        throw (E) failure;
    }
}
