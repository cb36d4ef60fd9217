package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.secret.SecretAccess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many callers, one token call. */
@Timeout(120)
class SingleFlightTest {

    private static final int CALLERS = 1_000;

    private final OAuthBench bench = new OAuthBench();
    private final OAuthConnection connection = bench.connect();
    private final GrantId grant = bench.grant(connection).id();
    private final GrantTokens tokens = connection.tokens();
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aThousandCallersOnAnExpiredTokenMakeOneCall() throws Exception {
        bench.host.advance(Duration.ofHours(1));
        int reads = bench.store.reads();
        CountDownLatch asked = new CountDownLatch(CALLERS);
        bench.server.next(() -> {
            await(asked);
            return bench.server.issue();
        });

        List<Future<String>> results = callers(asked, () -> text(tokens.obtain(grant, PATIENCE)));

        assertThat(results.stream().map(SingleFlightTest::get)).hasSize(CALLERS).containsOnly("access-2");
        assertThat(bench.server.refreshes()).isEqualTo(1);
        assertThat(bench.store.reads() - reads)
                .as("reads of the store: one before the section, one inside it, none per caller")
                .isEqualTo(2);
    }

    @Test
    void aThousandForcedRenewalsOfOneRefusedTokenMakeOneCall() throws Exception {
        AccessToken refused = tokens.obtain(grant, PATIENCE);
        CountDownLatch asked = new CountDownLatch(CALLERS);
        bench.server.next(() -> {
            await(asked);
            return bench.server.issue();
        });

        List<Future<String>> results = callers(asked, () -> text(tokens.renew(grant, refused, PATIENCE)));

        assertThat(results.stream().map(SingleFlightTest::get)).hasSize(CALLERS).containsOnly("access-2");
        assertThat(bench.server.refreshes()).isEqualTo(1);
    }

    @Test
    void fourNodesMakeOneCallToo() throws Exception {
        List<GrantTokens> nodes =
                Stream.generate(() -> bench.connect().tokens()).limit(4).toList();
        bench.host.advance(Duration.ofHours(1));

        List<Future<String>> results = IntStream.range(0, 200)
                .mapToObj(i ->
                        threads.submit(() -> text(nodes.get(i % nodes.size()).obtain(grant, PATIENCE))))
                .toList();

        assertThat(results.stream().map(SingleFlightTest::get)).containsOnly("access-2");
        assertThat(bench.server.refreshes()).isEqualTo(1);
    }

    @Test
    void thoseWhoWaitShareTheFailureAndALaterCallerTriesAgain() throws Exception {
        bench.host.advance(Duration.ofHours(1));
        CountDownLatch asked = new CountDownLatch(CALLERS);
        bench.server.next(() -> {
            await(asked);
            return FakeTokenServer.answer(503, "{}");
        });

        List<Future<String>> results = callers(asked, this::outcome);

        assertThat(results.stream().map(SingleFlightTest::get))
                .filteredOn(outcome -> outcome.equals("institution.unavailable"))
                .isNotEmpty();
        assertThat(text(tokens.obtain(grant, PATIENCE))).isEqualTo("access-2");
    }

    @Test
    void aCallerStopsWaitingAtItsDeadlineAndTheRefreshGoesOn() {
        bench.host.advance(Duration.ofHours(1));
        bench.host.holdTasks();
        Future<String> impatient = threads.submit(() -> catchThrowableOfType(
                        NakadachiException.class, () -> tokens.obtain(grant, Duration.ofSeconds(2)))
                .problem()
                .code()
                .value());
        while (!impatient.isDone()) {
            bench.host.advance(Duration.ofSeconds(1));
            Thread.onSpinWait();
        }

        assertThat(get(impatient)).isEqualTo(ErrorCode.DEADLINE_BEFORE_SEND.value());
        assertThat(bench.host.runHeldTask()).isTrue();
        assertThat(bench.server.refreshes()).isEqualTo(1);
        assertThat(text(tokens.obtain(grant, PATIENCE))).isEqualTo("access-2");
    }

    private List<Future<String>> callers(CountDownLatch asked, Supplier<String> ask) throws InterruptedException {
        return threads.invokeAll(IntStream.range(0, CALLERS)
                .<java.util.concurrent.Callable<String>>mapToObj(i -> () -> {
                    asked.countDown();
                    return ask.get();
                })
                .toList());
    }

    private String outcome() {
        try {
            return text(tokens.obtain(grant, PATIENCE));
        } catch (NakadachiException failed) {
            return failed.problem().code().value();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String get(Future<String> result) {
        try {
            return result.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static String text(AccessToken token) {
        return token.secret().reveal(SecretAccess.explicit());
    }
}
