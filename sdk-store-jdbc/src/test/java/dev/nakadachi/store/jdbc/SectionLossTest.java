package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.KEY;
import static dev.nakadachi.store.jdbc.Keys.LONG;
import static dev.nakadachi.store.jdbc.Keys.OTHER;
import static dev.nakadachi.store.jdbc.Keys.SHORT;
import static dev.nakadachi.store.jdbc.Keys.bytes;
import static dev.nakadachi.store.jdbc.Keys.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.host.Host;
import dev.nakadachi.token.TokenStore;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A section that loses its connection loses lock and writes together. */
class SectionLossTest {

    private final PostgresOptions tables = TestPostgres.freshTables();
    private final HikariDataSource pool = TestPostgres.pool(4);
    private final TokenStore first = PostgresTokenStore.open(pool, tables, Host.system());
    private final TokenStore second = TestPostgres.node(tables);

    @AfterEach
    void closePool() {
        pool.close();
    }

    @Test
    void aTerminatedSessionFreesItsLockAndItsFenceWritesNothing() {
        Optional<String> result = first.exclusively(KEY, LONG, lost -> {
            long version = first.compareAndSet(KEY, 0, bytes("intent"), lost).orElseThrow();
            assertThat(second.exclusively(KEY, SHORT, fence -> "entered")).isEmpty();

            Backends.terminateThatHolding(tables, KEY);

            long later = second.exclusively(KEY, LONG, fence -> {
                        assertThat(fence.number()).isGreaterThan(lost.number());
                        return second.compareAndSet(KEY, version, bytes("second"), fence)
                                .orElseThrow();
                    })
                    .orElseThrow();
            assertThat(first.compareAndSet(KEY, version, bytes("first"), lost)).isEmpty();
            assertThat(first.compareAndSet(KEY, later, bytes("first"), lost)).isEmpty();
            return "left in order";
        });

        assertThat(result).contains("left in order");
        assertThat(textOf(second, KEY)).isEqualTo("second");
        assertThat(first.exclusively(KEY, LONG, fence -> textOf(first, KEY))).contains("second");
    }

    @Test
    void nothingIsWrittenAlsoWhenNobodyEnteredSince() {
        first.exclusively(KEY, LONG, lost -> {
            Backends.terminateThatHolding(tables, KEY);
            assertThat(first.compareAndSet(KEY, 0, bytes("first"), lost)).isEmpty();
            assertThat(first.compareAndSet(OTHER, 0, bytes("first"), lost)).isEmpty();
            return "left";
        });

        assertThat(first.read(KEY)).isEmpty();
        assertThat(first.read(OTHER)).isEmpty();
    }

    /** A pooler that moves a client to another session: the connection lives, the lock is gone. */
    @Test
    void aSectionThatAnotherEnteredWritesNothingWhateverBecameOfTheLock() {
        first.exclusively(KEY, LONG, lost -> {
            TestPostgres.run("UPDATE " + Tables.of(tables).section() + " SET number = number + 1");
            assertThat(first.compareAndSet(KEY, 0, bytes("first"), lost)).isEmpty();
            TestPostgres.run("UPDATE " + Tables.of(tables).section() + " SET number = number - 1");
            assertThat(first.compareAndSet(KEY, 0, bytes("first"), lost)).isEmpty();
            return "left";
        });

        assertThat(first.read(KEY)).isEmpty();
    }

    @Test
    void aFenceOfAnotherNodeIsRefused() {
        first.exclusively(KEY, LONG, fence -> {
            Keys.assertRefused(
                    ErrorCode.INVALID_INPUT,
                    "comes from exclusively() of this store",
                    () -> second.compareAndSet(KEY, 0, bytes("first"), fence));
            return "left";
        });
    }

    @Test
    void eachFencedWriteIsSeenByEveryoneBeforeTheNext() {
        first.exclusively(KEY, LONG, fence -> {
            long intent = first.compareAndSet(KEY, 0, bytes("intent"), fence).orElseThrow();
            assertThat(textOf(first, KEY)).isEqualTo("intent");
            assertThat(textOf(second, KEY)).isEqualTo("intent");
            long tokens =
                    first.compareAndSet(KEY, intent, bytes("tokens"), fence).orElseThrow();
            assertThat(textOf(second, KEY)).isEqualTo("tokens");
            return tokens;
        });
    }

    @Test
    void aLeftSectionLeavesNoLockAndNoSettingBehind() {
        first.exclusively(KEY, LONG, fence -> {
            assertThat(Backends.holding(tables, KEY)).isEqualTo(1);
            return "left";
        });

        assertThat(Backends.holding(tables, KEY)).isZero();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }
}
