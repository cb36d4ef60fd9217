package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.secret.SecretAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A refresh token that the institution has rotated is never lost because the process ends in the usual way. */
@Timeout(60)
class ConnectionClosingTest {

    private static final Duration TO_STALE = Duration.ofMinutes(54).plusSeconds(30);
    private static final Duration TO_EXPIRED = Duration.ofMinutes(59).plusSeconds(30);

    private final OAuthBench bench = new OAuthBench();
    private final OAuthConnection connection = bench.connect();
    private final GrantId grant = bench.grant(connection).id();
    private final GrantTokens tokens = connection.tokens();

    @Test
    void closingWaitsForTheRefreshUnderWay() throws Exception {
        bench.host.advance(TO_EXPIRED);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        bench.server.next(() -> {
            asked.countDown();
            await(mayAnswer);
            return bench.server.issue();
        });
        CompletableFuture<String> caller = CompletableFuture.supplyAsync(this::obtain);
        asked.await();

        CompletableFuture<Void> closing = CompletableFuture.runAsync(this::close);
        while (!refusesNewFlights()) {
            Thread.onSpinWait();
        }
        assertThat(closing).isNotDone();
        mayAnswer.countDown();
        closing.get();

        assertThat(storedToken()).isNotEqualTo("access-1").isEqualTo(caller.get());
    }

    @Test
    void closingStoresTokensThatCouldNotBeStoredBefore() {
        bench.host.advance(TO_EXPIRED);
        bench.store.failWritesAfter(1, 1);
        assertThatThrownBy(this::obtain).isInstanceOf(StoreException.class);

        close();

        assertThat(storedToken()).isEqualTo("access-2");
        assertThat(bench.server.refreshes()).isEqualTo(1);
    }

    /** What is forgotten is what was read, never what could not be written. */
    @Test
    void closingStoresThemOfAGrantThatWasForgottenMeanwhile() {
        AccessToken used = tokens.obtain(grant, PATIENCE);
        bench.host.advance(TO_EXPIRED);
        bench.store.failWritesAfter(1, 2);
        assertThatThrownBy(this::obtain).isInstanceOf(StoreException.class);
        tokens.told(
                grant,
                used,
                Problem.of(ErrorCode.CONSENT_ENDED, "403")
                        .withAnswer(new ProviderAnswer(403, Optional.of("X1"), Optional.empty(), "")),
                PATIENCE);

        close();

        assertThat(storedToken()).isEqualTo("access-2");
    }

    @Test
    void closingLosesNothingOfAGrantThatWasRevokedElsewhereMeanwhile() {
        bench.host.advance(TO_EXPIRED);
        bench.store.failWritesAfter(1, 1);
        assertThatThrownBy(this::obtain).isInstanceOf(StoreException.class);
        bench.connect().consent().revoke(grant);

        assertThatCode(this::close).doesNotThrowAnyException();
    }

    @Test
    void closingSaysWhichGrantIsLostWhenTheStoreStillRefuses() {
        bench.host.advance(TO_EXPIRED);
        bench.store.failWritesAfter(1, 2);
        assertThatThrownBy(this::obtain).isInstanceOf(StoreException.class);

        assertThatThrownBy(this::close)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("new consent")
                .hasMessageContaining(grant.value());
    }

    /** One exception can name one grant first; the others must not be forgotten over it. */
    @Test
    void closingNamesEveryGrantThatIsLost() {
        GrantId second = bench.grant(connection).id();
        bench.host.advance(TO_EXPIRED);
        for (GrantId each : List.of(grant, second)) {
            bench.store.failWritesAfter(1, 10);
            bench.server.answersNext(200, "{\"access_token\":\"next\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
            assertThatThrownBy(() -> tokens.obtain(each, PATIENCE)).hasMessageContaining("keeps them in memory");
        }

        StoreException lost = catchThrowableOfType(StoreException.class, this::close);

        List<String> told = new ArrayList<>(List.of(lost.getMessage()));
        Stream.of(lost.getSuppressed()).map(Throwable::getMessage).forEach(told::add);
        assertThat(told).hasSize(2);
        assertThat(String.join(" ", told)).contains(grant.value()).contains(second.value());
    }

    @Test
    void afterClosingNoTokenIsAskedFor() {
        close();
        bench.host.advance(TO_EXPIRED);

        assertClosed(this::obtain);
        assertClosed(() -> bench.grant(connection));
        assertThat(bench.server.requests()).hasSize(1);
    }

    @Test
    void aRefreshThatNeverEndsDelaysTheClosingByItsTimeAtMost() throws Exception {
        obtain();
        bench.host.holdTasks();
        bench.host.advance(TO_STALE);
        obtain();
        assertThat(bench.host.holdsTask()).isTrue();

        CompletableFuture<Void> closing = CompletableFuture.runAsync(this::close);
        while (!refusesNewFlights()) {
            Thread.onSpinWait();
        }
        bench.host.advance(Duration.ofSeconds(30));

        closing.get();
    }

    private boolean refusesNewFlights() {
        try {
            bench.grant(connection);
            return false;
        } catch (NakadachiException closed) {
            return closed.problem().code().equals(ErrorCode.CLOSED);
        }
    }

    private static void assertClosed(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        NakadachiException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.CLOSED));
    }

    private void close() {
        try {
            connection.closing().close();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception never) {
            throw new AssertionError(never);
        }
    }

    private String obtain() {
        return tokens.obtain(grant, PATIENCE).secret().reveal(SecretAccess.explicit());
    }

    /** As the next process finds it. */
    private String storedToken() {
        return new GrantVault(bench.parts())
                .find(grant)
                .record()
                .tokens()
                .access()
                .reveal(SecretAccess.explicit());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
