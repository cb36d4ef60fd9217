package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static dev.nakadachi.sandbox.endtoend.Application.session;
import static dev.nakadachi.sandbox.endtoend.Failures.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.consent.Consent;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.PendingConsent;
import dev.nakadachi.consent.Revocation;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.oauth.ClientMethod;
import dev.nakadachi.sandbox.time.VirtualHost;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consent, tokens and their end over real HTTPS (RFC 6749, RFC 7636, RFC 7009, RFC 9207, RFC 9700). */
class ConsentEndToEndTest {

    private static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final AtomicInteger FORGED = new AtomicInteger();

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private Setting setting;
    private Application application;

    @BeforeEach
    void open() {
        sandbox = Application.sandbox().accessTokenLife(TOKEN_LIFE).start();
        setting = Setting.in(directory.resolve("vault")).with(new VirtualHost(sandbox.clock(), 1));
        application = Application.open(sandbox, setting);
    }

    @AfterEach
    void close() {
        application.close();
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({"BASIC, CLIENT_SECRET_BASIC", "POST, CLIENT_SECRET_POST"})
    void codeWithPkceLeadsToTheBalance(ClientMethod registered, ClientAuthentication method) {
        try (Sandbox strict = Application.sandbox().clientMethod(registered).start();
                Application client = Application.open(strict, setting.with(method))) {
            ConsentStart start = client.start("alice");

            assertThat(start.authorizationUri().getQuery())
                    .contains("response_type=code", "code_challenge_method=S256", "state=");
            Grant grant = client.consent("alice");
            assertThat(grant.capabilities())
                    .containsExactlyInAnyOrder(Capability.ACCOUNTS, Capability.BALANCES, Capability.TRANSACTIONS);
            long atTheBank = strict.bank().accountsOf("alice").get(0).balance();
            assertThat(client.connection().on(grant).balance(MAIN).amount().amount())
                    .isEqualByComparingTo(Long.toString(atTheBank));
            assertThat(strict.counters().tokenCalls()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"BASIC, CLIENT_SECRET_POST", "POST, CLIENT_SECRET_BASIC"})
    void theOtherClientAuthenticationIsRefused(ClientMethod registered, ClientAuthentication method) {
        try (Sandbox strict = Application.sandbox().clientMethod(registered).start();
                Application client = Application.open(strict, setting.with(method))) {
            assertThat(codeOf(() -> client.consent("alice"))).isEqualTo("institution.client-refused");
        }
    }

    @Test
    void aRefusedConsentIsDeniedAndAsksForNoToken() {
        ConsentStart start = application.start("alice");
        URI callback = sandbox.user("alice").refuse(start.authorizationUri());

        assertThat(codeOf(() -> consent().finish(session("alice"), start.pending(), callback)))
                .isEqualTo("consent.denied");
        assertThat(sandbox.counters().tokenCalls()).isZero();
    }

    @Test
    void aCallbackOfAnotherSessionIsRefusedWithoutATokenCall() {
        ConsentStart ofMallory = application.start("mallory");
        URI callback = sandbox.user("bob").approve(ofMallory.authorizationUri());
        ConsentStart ofAlice = application.start("alice");

        assertRefused(ofMallory.pending(), callback);
        assertRefused(ofAlice.pending(), callback);
        assertThat(sandbox.counters().tokenCalls()).isZero();
    }

    @Test
    void aWrongStateOrIssuerIsRefusedWithoutATokenCall() {
        ConsentStart start = application.start("alice");
        String callback =
                sandbox.user("alice").approve(start.authorizationUri()).toString();

        for (String forged : new String[] {
            callback.replaceAll("state=[^&]*", "state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
            callback.replaceAll("&?state=[^&]*", ""),
            callback.replaceAll("iss=[^&]*", "iss=https%3A%2F%2Fevil.example%2F"),
            callback + "&state=again"
        }) {
            assertThat(forged).isNotEqualTo(callback);
            assertRefused(start.pending(), URI.create(forged));
        }
        assertThat(sandbox.counters().tokenCalls()).isZero();
    }

    @Test
    void aReplayedCallbackIsRefusedWithoutAnotherTokenCall() {
        ConsentStart start = application.start("alice");
        URI callback = sandbox.user("alice").approve(start.authorizationUri());
        Grant grant = consent().finish(session("alice"), start.pending(), callback);

        assertRefused(start.pending(), callback);
        assertThat(sandbox.counters().tokenCalls()).isEqualTo(1);
        assertThat(application.connection().on(grant).accounts()).hasSize(4);
    }

    @Test
    void everyExpiryIsFollowedByOneRefreshWithTheRotatedToken() {
        CorporateBank bank = application.client("alice");

        for (int refreshes = 1; refreshes <= 3; refreshes++) {
            sandbox.clock().advance(TOKEN_LIFE);
            assertThat(bank.accounts()).hasSize(4);
            assertThat(bank.balances()).hasSize(4);
            assertThat(sandbox.counters().tokenCalls()).isEqualTo(1 + refreshes);
        }
        // A client's secret at each institution, one code, one verifier, four access and four refresh tokens.
        assertThat(sandbox.secrets()).hasSize(2 + 1 + 1 + 4 + 4);
    }

    @Test
    void aRefreshTokenThatComesBackFromAnOldCopyEndsTheConsentOfAll() throws IOException {
        Grant grant = application.consent("alice");
        Path backup = copyOfTheVault();
        sandbox.clock().advance(TOKEN_LIFE);
        CorporateBank bank = application.connection().on(grant);
        assertThat(bank.accounts()).hasSize(4);

        try (Application restored =
                Application.open(sandbox, setting.with(backup).with(new VirtualHost(sandbox.clock(), 2)))) {
            CorporateBank old = restored.connection().on(grant.id());
            assertThat(codeOf(old::accounts)).isEqualTo("consent.ended");
        }
        assertThat(codeOf(bank::accounts)).isEqualTo("consent.ended");
    }

    @Test
    void aRevokedGrantIsOverHereAndAtTheBank() throws IOException {
        Grant grant = application.consent("alice");
        CorporateBank bank = application.connection().on(grant);
        Path backup = copyOfTheVault();

        assertThat(consent().revoke(grant.id())).isEqualTo(Revocation.REVOKED_AT_INSTITUTION);

        assertThat(sandbox.counters().to("/tokens/revoke")).isEqualTo(1);
        assertThat(codeOf(bank::accounts)).isEqualTo("consent.revoked");
        try (Application restored =
                Application.open(sandbox, setting.with(backup).with(new VirtualHost(sandbox.clock(), 2)))) {
            CorporateBank old = restored.connection().on(grant.id());
            assertThat(codeOf(old::accounts)).isEqualTo("consent.ended");
        }
    }

    @Test
    void aConsentWithdrawnAtTheBankIsSeenAsEnded() {
        CorporateBank bank = application.client("alice");

        sandbox.withdrawConsents("alice");

        assertThat(codeOf(bank::accounts)).isEqualTo("consent.ended");
    }

    @Test
    void tokensSurviveARestartOfTheApplication() {
        Grant grant = application.consent("alice");
        application.close();
        sandbox.clock().advance(TOKEN_LIFE);

        application = Application.open(sandbox, setting);

        assertThat(application.connection().on(grant.id()).accounts()).hasSize(4);
        assertThat(sandbox.counters().tokenCalls()).isEqualTo(2);
    }

    @AfterAll
    static void figure() {
        System.out.println("CONSENT OVER HTTPS: " + FORGED + " forged or replayed callbacks made 0 token calls");
    }

    private void assertRefused(PendingConsent pending, URI callback) {
        assertThat(codeOf(() -> consent().finish(session("alice"), pending, callback)))
                .isEqualTo("consent.callback-refused");
        FORGED.incrementAndGet();
    }

    private Consent consent() {
        return application.connection().consent();
    }

    private Path copyOfTheVault() throws IOException {
        Path backup = directory.resolve("backup");
        try (Stream<Path> all = Files.walk(setting.vault())) {
            for (Path one : all.toList()) {
                Files.copy(one, backup.resolve(setting.vault().relativize(one)));
            }
        }
        return backup;
    }
}
