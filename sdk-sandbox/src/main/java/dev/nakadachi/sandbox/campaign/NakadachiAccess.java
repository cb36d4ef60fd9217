package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozorabulk.GmoBulkTransfers;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.CommandFacts;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.ListedBy;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.dialect.gmo.GmoDialect;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What every schedule shares: keys, and the customer's one consent, given at a sandbox. Thread-safe. */
final class NakadachiAccess {

    private static final URI CALLBACK = URI.create("https://app.example/callback");
    private static final UserId USER = new UserId("customer-alice");
    private static final BrowserSession SESSION = BrowserSession.of(Secret.of("session of the campaign"));

    private final Keyset keyset;
    private final VaultCopy consented = new VaultCopy();
    private final TokenVault vault;
    private final ClientCredentials credentials;
    private final Institution<CorporateBank> institution;
    private final Institution<CorporateBank> promising;
    private final GrantId grant;

    private NakadachiAccess(Sandbox sandbox) {
        keyset = Keyset.generate();
        vault = TokenVault.of(consented, TokenCipher.jdk(keyset), keyset);
        credentials = sandbox.authorisation().credentials();
        institution = institution(sandbox);
        promising = institution.withService(institution
                .profile()
                .service()
                .withCommands(
                        CommandFacts.unknown().withCompleteListAfter(Machine.PROMISE, ListedBy.APPLICATION_DATE)));
        grant = consent(sandbox);
    }

    /** Asks for the consent at a sandbox, which may be closed afterwards. */
    static NakadachiAccess at(Sandbox sandbox) {
        return new NakadachiAccess(sandbox);
    }

    /** A sandbox whose tokens outlast every schedule. */
    static Sandbox sandbox() {
        return Sandbox.builder()
                .redirectUri(CALLBACK)
                .accessTokenLife(Duration.ofDays(300))
                .start();
    }

    Keyset keyset() {
        return keyset;
    }

    /** The customer's tokens, shared by all schedules. */
    TokenVault vault() {
        return vault;
    }

    /** The customer's tokens as his consent left them, and every change of them on the disk of one schedule. */
    TokenVault vaultOn(Disk disk) {
        return TokenVault.of(new DiskTokenStore(consented, disk), TokenCipher.jdk(keyset), keyset);
    }

    ClientCredentials credentials() {
        return credentials;
    }

    /** The bank, with its promise about its list where it gives one. */
    Institution<CorporateBank> institution(Optional<Duration> listCompleteAfter) {
        return listCompleteAfter.isPresent() ? promising : institution;
    }

    GrantId grant() {
        return grant;
    }

    private static Institution<CorporateBank> institution(Sandbox sandbox) {
        URI base = URI.create(sandbox.corporationBase().toString().replace(GmoDialect.BASE, "/ganb/api"));
        return GmoAozora.corporate()
                .withOfflineScope("private:offline_access")
                .withBudget(new CallBudget(64, 1_000_000, Duration.ofSeconds(1)))
                .at(
                        GmoAozora.below(new EnvironmentId("sandbox"), base)
                                .with(EndpointRole.REVOCATION, sandbox.revocationEndpoint())
                                .withIssuer(URI.create(sandbox.issuer())),
                        GmoTransfers.corporate(),
                        GmoBulkTransfers.corporate());
    }

    private GrantId consent(Sandbox sandbox) {
        TransportOptions transport =
                TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor())));
        try (Nakadachi nakadachi = Nakadachi.builder(vault)
                .host(new VirtualHost(sandbox.clock(), 1))
                .transport(transport)
                .build()) {
            var consent = nakadachi.connect(institution, credentials).consent();
            ConsentStart start = consent.start(ConsentRequest.of(
                    USER,
                    SESSION,
                    CALLBACK,
                    Capability.ACCOUNTS,
                    Capability.BALANCES,
                    Capability.TRANSFERS,
                    Capability.BULK_TRANSFERS));
            URI callback = sandbox.user(CampaignBank.CUSTOMER).approve(start.authorizationUri());
            return consent.finish(SESSION, start.pending(), callback).id();
        }
    }
}
