package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Failures.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.CorporateEnquiryBank;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.consent.GrantStatus;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.GrantFacts;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a grant of 90 days over real HTTPS, on the sandbox's clock. */
class GrantLifeEndToEndTest {

    private static final UserId CUSTOMER = new UserId("customer-alice");
    private static final Duration DAY = Duration.ofDays(1);

    private final List<String> told = new ArrayList<>();
    private final Sandbox sandbox = Application.sandbox().start();

    @TempDir
    private Path vault;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Nakadachi nakadachi;

    @SuppressWarnings("NullAway.Init") // connected before each test
    private Connection<CorporateEnquiryBank> bank;

    @BeforeEach
    void open() {
        VirtualHost host = new VirtualHost(sandbox.clock(), 1);
        nakadachi = Nakadachi.builder(TokenVault.encryptedFile(vault, Keyset.generate(), host))
                .host(host)
                .grantListener(change ->
                        told.add(change.now().state() + " " + change.now().cause()))
                .transport(
                        TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor()))))
                .build();
        bank = nakadachi.connect(
                GmoAozora.corporate()
                        .withOfflineScope("private:offline_access")
                        .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)))
                        .at(GmoAozora.below(
                                        new EnvironmentId("sandbox"),
                                        URI.create(sandbox.corporationBase()
                                                .toString()
                                                .replace("/corporation/v1", "")))
                                .with(EndpointRole.REVOCATION, sandbox.revocationEndpoint())
                                .withIssuer(URI.create(sandbox.issuer())))
                        .withGrants(GrantFacts.unknown()
                                .withLongestLife(DAY.multipliedBy(90))
                                .withHistoryDepth(DAY.multipliedBy(30))),
                ClientCredentials.of(
                        sandbox.clientId(), sandbox.clientSecret(), ClientAuthentication.CLIENT_SECRET_BASIC));
    }

    @AfterEach
    void close() {
        nakadachi.close();
        sandbox.close();
    }

    @Test
    void aPeriodThatIsOverEndsTheGrantAndARenewalBeginsItAnewUnderItsId() {
        Grant grant = finish(request());
        sandbox.clock().advance(DAY.multipliedBy(80));
        assertThat(bank.consent().calendar().sweep()).isEqualTo(1);
        sandbox.clock().advance(DAY.multipliedBy(10));
        long before = sandbox.counters().tokenCalls();

        assertThat(codeOf(() -> bank.on(grant).accounts())).isEqualTo("consent.period-over");
        assertThat(sandbox.counters().tokenCalls()).isEqualTo(before);

        Grant renewed = finish(request().renewing(grant.id()));
        assertThat(renewed.id()).isEqualTo(grant.id());
        assertThat(bank.on(grant).accounts()).isNotEmpty();
        assertThat(renewed.renewal().orElseThrow().lostFrom()).isPresent();
        assertThat(told)
                .containsExactly("active consented", "expiring consented", "expired period-over", "active consented");
    }

    /** The bank withdraws without a word; the SDK asks it once and remembers. */
    @Test
    void aConsentThatWasWithdrawnAtTheBankIsRememberedAsEnded() {
        Grant grant = finish(request());
        assertThat(bank.on(grant).accounts()).isNotEmpty();
        sandbox.withdrawConsents("alice");

        assertThat(codeOf(() -> bank.on(grant).accounts())).isEqualTo("consent.ended");
        long before = sandbox.counters().tokenCalls();
        assertThat(codeOf(() -> bank.on(grant).accounts())).isEqualTo("consent.ended");

        assertThat(sandbox.counters().tokenCalls()).isEqualTo(before);
        GrantStatus status = bank.consent().status(grant.id());
        assertThat(status.state()).isEqualTo(GrantState.REVOKED);
        assertThat(status.cause()).isEqualTo(GrantCause.REFUSED);
        assertThat(told).containsExactly("active consented", "revoked refused");
    }

    @Test
    void whatWasRevokedHereStaysKnown() {
        Grant grant = finish(request());
        bank.consent().revoke(grant.id());

        assertThat(codeOf(() -> bank.on(grant).accounts())).isEqualTo("consent.revoked");
        assertThat(bank.consent().status(grant.id()).cause()).isEqualTo(GrantCause.REVOKED_HERE);
    }

    private static ConsentRequest request() {
        return ConsentRequest.of(
                CUSTOMER, Application.session("alice"), Application.CALLBACK, Capability.ACCOUNTS, Capability.BALANCES);
    }

    private Grant finish(ConsentRequest request) {
        ConsentStart start = bank.consent().start(request);
        URI callback = sandbox.user("alice").approve(start.authorizationUri());
        return bank.consent().finish(Application.session("alice"), start.pending(), callback);
    }
}
