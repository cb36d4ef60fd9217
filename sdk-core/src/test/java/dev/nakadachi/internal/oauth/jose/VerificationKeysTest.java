package dev.nakadachi.internal.oauth.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.testing.CrowdHost;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class VerificationKeysTest {

    private static final JwtRules ANY =
            new JwtRules(Set.of(JwtAlgorithm.ES256), "bank", "client", Set.of(), Duration.ZERO);

    private final CrowdHost host = new CrowdHost();
    private final AtomicInteger fetches = new AtomicInteger();
    private final Signer old = Signer.ec("2025");
    private final Signer young = Signer.ec("2026");

    private volatile String document = Signer.document(old);
    private volatile boolean unreachable;

    private final VerificationKeys keys = new VerificationKeys(this::fetch, KeyTimes.defaults(), host);
    private final JwtVerifier verifier = new JwtVerifier(keys, Optional.empty(), host);

    private InputStream fetch() {
        fetches.incrementAndGet();
        if (unreachable) {
            throw Problem.of(ErrorCode.UNREACHABLE, "no connection").toException();
        }
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void manyJwtsNeedOneFetch() throws RefusedJwt {
        for (int i = 0; i < 100; i++) {
            verify(old);
        }
        assertThat(fetches).hasValue(1);
    }

    /**
     * OpenID Connect Core 1.0 section 10.1.1: "the verifier knows to go back to the jwks_uri location to re-retrieve
     * the keys when it sees an unfamiliar kid value".
     */
    @Test
    void anUnfamiliarKeyIsLookedForAgain() throws RefusedJwt {
        verify(old);
        document = Signer.document(old, young);
        host.advance(Duration.ofSeconds(10));

        verify(young);
        verify(old);

        assertThat(fetches).hasValue(2);
    }

    @Test
    void forgedKeyNamesCauseNoFlood() throws RefusedJwt {
        verify(old);
        for (int second = 0; second < 60; second++) {
            for (int i = 0; i < 20; i++) {
                Signer forger = Signer.ec("forged-" + second + "-" + i);
                assertThatThrownBy(() -> verify(forger)).isInstanceOf(RefusedJwt.class);
            }
            host.advance(Duration.ofSeconds(1));
        }
        // 1 at first, then 1 per pause of 10 seconds in the minute after it.
        assertThat(fetches.get()).isEqualTo(1 + 5);
        verify(old);
    }

    /** A known name with a signature of another key is a forgery, not a rotation. */
    @Test
    void aForgedSignatureUnderAKnownNameCausesNoFetch() throws RefusedJwt {
        verify(old);
        host.advance(Duration.ofMinutes(1));

        assertThatThrownBy(() -> verify(Signer.ec("2025"))).isInstanceOf(RefusedJwt.class);

        assertThat(fetches).hasValue(1);
    }

    @Test
    void aWithdrawnKeyIsBelievedNoLongerThanItsLife() throws RefusedJwt {
        verify(old);
        document = Signer.document(young);
        host.advance(Duration.ofHours(6).minusSeconds(1));
        verify(old);
        host.advance(Duration.ofSeconds(1));

        assertThatThrownBy(() -> verify(old)).isInstanceOf(RefusedJwt.class);
    }

    @Test
    void anInstitutionThatCannotBeReachedIsAskedOncePerPause() {
        unreachable = true;
        for (int i = 0; i < 50; i++) {
            NakadachiException failed = catchThrowableOfType(NakadachiException.class, () -> verify(old));
            assertThat(failed.problem().code()).isEqualTo(ErrorCode.UNREACHABLE);
        }
        assertThat(fetches).hasValue(1);

        unreachable = false;
        host.advance(Duration.ofSeconds(10));
        assertThatCode(() -> verify(old)).doesNotThrowAnyException();
    }

    /** Keys that are here go on to work while a fetch for a forged name fails. */
    @Test
    void anUnreachableInstitutionDoesNotSpoilTheKeysThatAreHere() throws RefusedJwt {
        verify(old);
        unreachable = true;
        host.advance(Duration.ofMinutes(1));

        assertThatThrownBy(() -> verify(young)).isInstanceOf(NakadachiException.class);

        verify(old);
    }

    @Test
    void manyThreadsWaitForOneFetch() throws InterruptedException, ExecutionException {
        CountDownLatch release = new CountDownLatch(1);
        VerificationKeys slow = new VerificationKeys(
                () -> {
                    await(release);
                    return fetch();
                },
                KeyTimes.defaults(),
                host);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                all.add(threads.submit(slow::ready));
            }
            release.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(fetches).hasValue(1);
    }

    /** RFC 7517 section 5: members and keys that are not understood are ignored. */
    @Test
    void keysThatAreNotForSignaturesAreNotUsed() {
        String mine = old.published();
        for (String unusable : List.of(
                mine.replace("\"use\":\"sig\"", "\"use\":\"enc\""),
                mine.replace("\"use\":\"sig\"", "\"key_ops\":[\"encrypt\"]"),
                mine.replace("\"use\":\"sig\"", "\"alg\":\"ES384\""),
                mine.replace("\"kty\":\"EC\"", "\"kty\":\"XX\""),
                mine.replace("P-256", "P-521"),
                old.key().toJSONString())) {
            assertThat(unusable).isNotEqualTo(mine);
            document = "{\"keys\":[" + unusable + "]}";
            host.advance(Duration.ofHours(6));
            assertThatThrownBy(() -> verify(old)).as(unusable.length() + "").isInstanceOf(RefusedJwt.class);
        }
        document = "{\"keys\":[{\"kty\":\"OKP\"},7,{}," + mine + "],\"more\":{}}";
        host.advance(Duration.ofHours(6));
        assertThatCode(() -> verify(old)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"keys\":{}}", "{\"keys\":[]", "{\"keys\":[],\"keys\":[]}", "<html>"})
    void whatIsNoJwkSetIsMalformed(String text) {
        document = text;

        NakadachiException failed = catchThrowableOfType(NakadachiException.class, keys::ready);

        assertThat(failed.problem().code()).isEqualTo(ErrorCode.ANSWER_MALFORMED);
    }

    @Test
    void aDocumentOfTooManyKeysIsRefused() {
        document = "{\"keys\":[" + "{},".repeat(64) + "{}]}";

        assertThatThrownBy(keys::ready).isInstanceOf(NakadachiException.class).hasMessageContaining("64 keys");
    }

    private void verify(Signer signer) throws RefusedJwt {
        verifier.verify(signer.sign("ES256", "{}"), ANY);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
