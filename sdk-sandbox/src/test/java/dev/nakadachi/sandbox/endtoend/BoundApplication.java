package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.Support;
import dev.nakadachi.provider.TokenCarrier;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** An application at a made-up bank whose client profile is the sandbox's, with one question to ask it. */
final class BoundApplication implements AutoCloseable {

    static final URI CALLBACK = URI.create("https://app.example/callback");

    private static final Operation<String, Integer> ACCOUNTS =
            Operation.read(new OperationName("accounts.list"), Capability.ACCOUNTS);
    private static final Source MADE_UP = Source.chosen("made up");
    private static final BrowserSession SESSION = BrowserSession.of(Secret.of("session-cookie-of-alice"));

    private final Sandbox sandbox;
    private final Nakadachi nakadachi;
    private final Connection<Calls> connection;

    private BoundApplication(Sandbox sandbox, Nakadachi nakadachi, Connection<Calls> connection) {
        this.sandbox = sandbox;
        this.nakadachi = nakadachi;
        this.connection = connection;
    }

    static BoundApplication open(Sandbox sandbox, Path vault, ClientCredentials client, SenderConstraint constraint) {
        VirtualHost host = new VirtualHost(sandbox.clock(), 1);
        Nakadachi nakadachi = Nakadachi.builder(TokenVault.encryptedFile(vault, Keyset.generate(), host))
                .host(host)
                .transport(
                        TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor()))))
                .build();
        return new BoundApplication(
                sandbox, nakadachi, nakadachi.connect(institution(sandbox, client, constraint), client));
    }

    private static Institution<Calls> institution(
            Sandbox sandbox, ClientCredentials client, SenderConstraint constraint) {
        TokenCarrier carrier = constraint == SenderConstraint.DPOP
                ? TokenCarrier.bearer()
                : TokenCarrier.header(new HeaderName("x-access-token"));
        ProviderProfile profile = ProviderProfile.builder(
                        new InstitutionId("made-up"),
                        "Made-up Bank",
                        SpecVersion.parse("1.0.0"),
                        OAuthFacts.of(Set.of(client.authentication()))
                                .withPkce(Support.REQUIRED)
                                .withAlwaysScopes(Set.of("private:offline_access"))
                                .withTokens(TokenFacts.standard().withConstraint(constraint)),
                        ErrorTable.http())
                .carrier(carrier, MADE_UP)
                .budget(new CallBudget(64, 100_000, Duration.ofSeconds(1)), MADE_UP)
                .scopes(Capability.ACCOUNTS, Set.of("private:account"), MADE_UP)
                .bind(Binding.of(ACCOUNTS, (path, spec) -> ApiRequest.get(path), answer -> answer.status()), MADE_UP)
                .build();
        return new Institution<>(profile, endpoints(sandbox), calls -> calls);
    }

    private static Endpoints endpoints(Sandbox sandbox) {
        Endpoints endpoints = Endpoints.of(new EnvironmentId("sandbox"))
                .with(EndpointRole.API, sandbox.corporationBase())
                .with(EndpointRole.AUTHORIZATION, sandbox.authorizationEndpoint())
                .with(EndpointRole.TOKEN, sandbox.tokenEndpoint())
                .with(EndpointRole.REVOCATION, sandbox.revocationEndpoint())
                .withIssuer(URI.create(sandbox.issuer()));
        for (EndpointRole role : List.of(EndpointRole.API, EndpointRole.TOKEN, EndpointRole.REVOCATION)) {
            endpoints = endpoints.withAlias(role, sandbox.authorisation().overMutualTls(endpoints.require(role)));
        }
        return endpoints;
    }

    Grant consent() {
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(new UserId("customer-alice"), SESSION, CALLBACK, Capability.ACCOUNTS));
        URI callback = sandbox.user("alice").approve(start.authorizationUri());
        return connection.consent().finish(SESSION, start.pending(), callback);
    }

    int accounts(Grant grant) {
        return connection.on(grant).call(ACCOUNTS, "/accounts");
    }

    Connection<Calls> connection() {
        return connection;
    }

    @Override
    public void close() {
        nakadachi.close();
    }
}
