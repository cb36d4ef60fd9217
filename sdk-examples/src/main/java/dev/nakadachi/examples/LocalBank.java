package dev.nakadachi.examples;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.card.CardIssuer;
import dev.nakadachi.card.meti.MetiIssuer;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxBuilder;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an example needs around it, so that it shows only what you would write yourself: a sandbox instead of the bank,
 * and a directory that is gone afterwards. In production the institution comes from {@code Banks}, and the credentials
 * from your contract with the bank.
 */
final class LocalBank implements AutoCloseable {

    static final URI REDIRECT = URI.create("https://app.example/callback");

    private final Sandbox sandbox;
    private final JourneyPlace place = JourneyPlace.open(Optional.empty());

    private LocalBank(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static LocalBank start() {
        return start(Sandbox.builder());
    }

    static LocalBank start(SandboxBuilder builder) {
        return new LocalBank(builder.redirectUri(REDIRECT).start());
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Path directory() {
        return place.root();
    }

    /** The time of the sandbox, for the vault and for Nakadachi; leave it away in production. */
    Host time() {
        return new SandboxTime(sandbox.clock());
    }

    /** The SDK as the application opens it, without an execution log. */
    Nakadachi open(TokenVault vault) {
        return open(Nakadachi.builder(vault));
    }

    /** The SDK with whatever the example has chosen, on the sandbox's time and trusting its certificate. */
    Nakadachi open(Nakadachi.Builder builder) {
        return builder.transport(trust(sandbox))
                .host(time())
                .partner(ExamplePartner.notice())
                .build();
    }

    Connection<CorporateBank> connect(Nakadachi nakadachi) {
        return nakadachi.connect(institution(sandbox), credentials(sandbox));
    }

    /** Alice agrees on the bank's page, played by a robot. */
    Grant consent(Connection<?> connection, Capability... capabilities) {
        BrowserSession session = BrowserSession.of(Secret.of("the session of this example"));
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(new UserId("customer-4711"), session, REDIRECT, capabilities));
        URI callback = sandbox.user(BankStep.USER).approve(start.authorizationUri());
        return connection.consent().finish(session, start.pending(), callback);
    }

    static Institution<CorporateBank> institution(Sandbox sandbox) {
        return GmoAozora.corporate()
                .withBudget(new CallBudget(4, 1_000, Duration.ofSeconds(1)))
                .at(
                        GmoAozora.below(
                                        new EnvironmentId("local-sandbox"),
                                        sandbox.corporationBase().resolve("/ganb/api"))
                                .with(EndpointRole.AUTHORIZATION, sandbox.authorizationEndpoint())
                                .withIssuer(URI.create(sandbox.issuer())),
                        GmoTransfers.corporate());
    }

    static ClientCredentials credentials(Sandbox sandbox) {
        return ClientCredentials.of(
                sandbox.clientId(), sandbox.clientSecret(), ClientAuthentication.CLIENT_SECRET_BASIC);
    }

    static Institution<CardIssuer> cardInstitution(Sandbox sandbox) {
        return MetiIssuer.named(new InstitutionId("local-card-issuer"))
                .withBudget(new CallBudget(4, 1_000, Duration.ofSeconds(1)))
                .at(MetiIssuer.below(
                                new EnvironmentId("local-sandbox"),
                                URI.create(sandbox.cardIssuer().issuer()))
                        .with(EndpointRole.AUTHORIZATION, sandbox.cardIssuer().authorizationEndpoint()));
    }

    static ClientCredentials cardCredentials(Sandbox sandbox) {
        return ClientCredentials.of(
                sandbox.cardIssuer().clientId(),
                sandbox.cardIssuer().clientSecret(),
                ClientAuthentication.CLIENT_SECRET_BASIC);
    }

    static TransportOptions trust(Sandbox sandbox) {
        return TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor())));
    }

    @Override
    public void close() {
        sandbox.close();
        place.close();
    }
}
