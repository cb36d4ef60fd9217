package dev.nakadachi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.secret.SecretAccess;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SandboxLifeTest {

    @Test
    void allItsThreadsAreDaemons() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (Sandbox sandbox =
                Sandbox.builder().forBrowser().redirectUri(PlainClient.REDIRECT).start()) {
            new PlainClient(sandbox).accessToken("alice");

            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> !before.contains(thread))
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon);
        }
    }

    @Test
    void closingItTwiceDoesNoHarmAndNothingAnswersAnyMore() {
        Sandbox sandbox = Sandbox.start();
        PlainClient client = new PlainClient(sandbox);
        assertThat(client.bank("/accounts", "x").statusCode()).isEqualTo(401);

        sandbox.close();
        sandbox.close();

        assertThatThrownBy(() -> client.bank("/accounts", "x")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aForgottenOneStopsByItself() throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        @SuppressWarnings("resource") // this is the forgotten one
        Sandbox sandbox =
                Sandbox.builder().maximumLifetime(Duration.ofSeconds(1)).start();
        PlainClient client = new PlainClient(sandbox);

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(thread) && thread.getName().equals("nakadachi-sandbox-lifetime")) {
                thread.join();
            }
        }

        assertThatThrownBy(() -> client.bank("/accounts", "x")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void theLifetimeHasALimit() {
        assertThatThrownBy(() -> Sandbox.builder().maximumLifetime(Duration.ofHours(25)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1 second to 24 hours");
    }

    @Test
    void theCertificateNamesOnlyTheLoopback() throws GeneralSecurityException {
        try (Sandbox sandbox = Sandbox.start()) {
            X509Certificate anchor = sandbox.trustAnchor();

            assertThat(anchor.getSubjectAlternativeNames())
                    .containsExactlyInAnyOrder(List.of(2, "localhost"), List.of(7, "127.0.0.1"));
            assertThat(((ECPublicKey) anchor.getPublicKey())
                            .getParams()
                            .getOrder()
                            .bitLength())
                    .isEqualTo(256);
        }
    }

    @Test
    void twoSandboxesShareNothingButTheCertificate() {
        try (Sandbox one = Sandbox.builder().redirectUri(PlainClient.REDIRECT).start();
                Sandbox two =
                        Sandbox.builder().redirectUri(PlainClient.REDIRECT).start()) {
            String token = new PlainClient(one).accessToken("alice");

            assertThat(new PlainClient(two).bank("/accounts", token).statusCode())
                    .isEqualTo(401);
            assertThat(one.clientId()).isNotEqualTo(two.clientId());
            assertThat(one.clientSecret().sameAs(two.clientSecret())).isFalse();
            assertThat(one.clientSecret().reveal(SecretAccess.explicit())).hasSize(43);
            assertThat(one.trustAnchor()).isEqualTo(two.trustAnchor());
            assertThat(two.counters().tokenCalls()).isZero();
        }
    }

    @Test
    void basesAreShapedLikeTheBank() {
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(sandbox.authBase().toString()).matches("https://127\\.0\\.0\\.1:\\d+/ganb/api/auth/v1");
            assertThat(sandbox.corporationBase().toString())
                    .matches("https://127\\.0\\.0\\.1:\\d+/ganb/api/corporation/v1");
            assertThat(sandbox.authorizationEndpoint()).hasPath("/ganb/api/auth/v1/authorization");
            assertThat(sandbox.tokenEndpoint()).hasPath("/ganb/api/auth/v1/token");
        }
    }
}
