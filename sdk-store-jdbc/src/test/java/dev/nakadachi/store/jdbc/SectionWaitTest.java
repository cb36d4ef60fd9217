package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.KEY;
import static dev.nakadachi.store.jdbc.Keys.LONG;
import static dev.nakadachi.store.jdbc.Keys.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.host.Host;
import dev.nakadachi.token.TokenStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who runs a section holds a connection, who waits for one holds none. */
class SectionWaitTest {

    private static final int WAITERS = 16;

    private final PostgresOptions tables = TestPostgres.freshTables();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void callersOfOneProcessWaitInMemory() throws Exception {
        CountedSource counted = new CountedSource(TestPostgres.plain());
        TokenStore store = PostgresTokenStore.open(counted.source(), tables, Host.system());
        counted.forget();
        AtomicInteger inside = new AtomicInteger();

        List<Optional<Integer>> seen = together(() -> store.exclusively(KEY, LONG, fence -> {
            int together = inside.incrementAndGet();
            assertThat(counted.lent()).isEqualTo(1);
            inside.decrementAndGet();
            return together;
        }));

        assertThat(seen).hasSize(WAITERS).containsOnly(Optional.of(1));
        assertThat(counted.most()).isEqualTo(1);
    }

    @Test
    void sectionsOfAllKeysHoldNoMoreThanTheOptionSays() throws Exception {
        CountedSource counted = new CountedSource(TestPostgres.plain());
        TokenStore store = PostgresTokenStore.open(counted.source(), tables.withSectionConnections(2), Host.system());
        counted.forget();
        AtomicInteger key = new AtomicInteger();

        List<Optional<String>> seen =
                together(() -> store.exclusively(Keys.key(key.incrementAndGet()), LONG, fence -> "in"));

        assertThat(seen).hasSize(WAITERS).containsOnly(Optional.of("in"));
        assertThat(counted.most()).isBetween(1, 2);
    }

    @Test
    void aNodeThatWaitsForAnotherHoldsNoConnectionBetweenItsTries() throws Exception {
        CountedSource counted = new CountedSource(TestPostgres.plain());
        List<Integer> lentAsleep = new ArrayList<>();
        CountDownLatch asked = new CountDownLatch(5);
        TestHost host = new TestHost(() -> {
            lentAsleep.add(counted.lent());
            asked.countDown();
        });
        TokenStore waiting = PostgresTokenStore.open(counted.source(), tables, host);
        counted.forget();
        TokenStore holding = TestPostgres.node(tables);

        Future<Optional<String>> entered = holding.exclusively(KEY, LONG, fence -> {
                    Future<Optional<String>> waiter =
                            threads.submit(() -> waiting.exclusively(KEY, LONG, later -> "second"));
                    assertThat(Threads.awaited(asked)).isTrue();
                    assertThat(waiter).isNotDone();
                    return waiter;
                })
                .orElseThrow();

        assertThat(entered.get()).contains("second");
        assertThat(lentAsleep).hasSizeGreaterThanOrEqualTo(5).containsOnly(0);
        assertThat(counted.most()).isEqualTo(1);
    }

    @Test
    void theConnectionOfASectionIsFreeWhenItCouldNotBeEntered() {
        CountedSource counted = new CountedSource(TestPostgres.plain());
        TokenStore waiting = PostgresTokenStore.open(counted.source(), tables.withSectionConnections(1), Host.system());
        TokenStore holding = TestPostgres.node(tables);

        holding.exclusively(KEY, LONG, fence -> {
            for (int round = 0; round < 3; round++) {
                assertThat(waiting.exclusively(KEY, Keys.SHORT, later -> "in")).isEmpty();
            }
            assertThat(waiting.exclusively(OTHER, LONG, other -> "in")).contains("in");
            return "left";
        });

        assertThat(waiting.exclusively(KEY, LONG, fence -> "in")).contains("in");
        assertThat(counted.lent()).isZero();
    }

    @Test
    void anInterruptedWaiterEntersNothingAndStaysInterrupted() throws Exception {
        TokenStore store = TestPostgres.node(tables);
        CountDownLatch asked = new CountDownLatch(1);
        TokenStore waiting = PostgresTokenStore.open(TestPostgres.plain(), tables, new TestHost(asked::countDown));

        store.exclusively(KEY, LONG, fence -> {
            Future<Boolean> waiter = threads.submit(
                    () -> waiting.exclusively(KEY, LONG, later -> "in").isEmpty()
                            && Thread.currentThread().isInterrupted());
            assertThat(Threads.awaited(asked)).isTrue();
            threads.shutdownNow();
            assertThat(Threads.result(waiter)).isTrue();
            return "left";
        });
    }

    @Test
    void aPoolWithoutAFreeConnectionIsAFailureOfTheStore() throws Exception {
        try (HikariDataSource pool = TestPostgres.pool(2)) {
            TokenStore store = PostgresTokenStore.open(pool, tables, Host.system());
            try (var one = pool.getConnection();
                    var two = pool.getConnection()) {
                assertThat(one).isNotSameAs(two);
                pool.setConnectionTimeout(300);
                Keys.assertRefused(ErrorCode.STORE_FAILED, "gave no connection", () -> store.read(KEY));
                Keys.assertRefused(
                        ErrorCode.STORE_FAILED,
                        "gave no connection",
                        () -> store.exclusively(KEY, LONG, fence -> "in"));
            }
            assertThat(store.exclusively(KEY, LONG, fence -> "in")).contains("in");
        }
    }

    private <T> List<T> together(Callable<T> step) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> one : threads.invokeAll(Collections.nCopies(WAITERS, step))) {
            results.add(Threads.result(one));
        }
        return results;
    }
}
