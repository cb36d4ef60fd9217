package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantStatus;
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
import dev.nakadachi.provider.ErrorShape;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.TokenCarrier;
import dev.nakadachi.provider.UserInfoCall;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxAuthorisation;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.secret.Keyset;
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

/** An application at the sandbox's bank with any facts about its authorisation server, and one question to ask. */
final class ProfiledApplication implements AutoCloseable {

    static final InstitutionId BANK = new InstitutionId("made-up");

    static final EnvironmentId ENVIRONMENT = new EnvironmentId("sandbox");

    static final Operation<String, Integer> ACCOUNTS =
            Operation.read(new OperationName("accounts.list"), Capability.ACCOUNTS);
    private static final Source MADE_UP = Source.chosen("made up");
    private static final List<EndpointRole> AT_ALIASES = List.of(
            EndpointRole.API,
            EndpointRole.TOKEN,
            EndpointRole.REVOCATION,
            EndpointRole.PUSHED_AUTHORIZATION,
            EndpointRole.USERINFO);

    private final Sandbox sandbox;
    private final Nakadachi nakadachi;
    private final Institution<Calls> institution;
    private final ClientCredentials client;
    private final Connection<Calls> connection;

    private ProfiledApplication(
            Sandbox sandbox, Nakadachi nakadachi, Institution<Calls> institution, ClientCredentials client) {
        this.sandbox = sandbox;
        this.nakadachi = nakadachi;
        this.institution = institution;
        this.client = client;
        this.connection = anotherConnection();
    }

    /** As the sandbox registered it, its requests signed where the facts say so. */
    static ProfiledApplication open(Sandbox sandbox, OAuthFacts facts, Path vault) {
        return open(sandbox, facts, vault, registered(sandbox));
    }

    static ProfiledApplication open(Sandbox sandbox, OAuthFacts facts, Path vault, ClientCredentials client) {
        Nakadachi nakadachi = library(sandbox, vault);
        try {
            return new ProfiledApplication(sandbox, nakadachi, institution(facts, endpoints(sandbox)), client);
        } catch (RuntimeException notConnected) {
            nakadachi.close();
            throw notConnected;
        }
    }

    static ClientCredentials registered(Sandbox sandbox) {
        SandboxAuthorisation server = sandbox.authorisation();
        return server.credentials().withRequestKey(server.clientKey());
    }

    static Nakadachi library(Sandbox sandbox, Path vault) {
        VirtualHost host = new VirtualHost(sandbox.clock(), 1);
        return Nakadachi.builder(TokenVault.encryptedFile(vault, Keyset.generate(), host))
                .host(host)
                .transport(
                        TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor()))))
                .build();
    }

    static Institution<Calls> institution(OAuthFacts facts, Endpoints endpoints) {
        boolean inAuthorization = facts.tokens().constraint() == SenderConstraint.DPOP;
        ProviderProfile profile = ProviderProfile.builder(
                        BANK,
                        "Made-up Bank",
                        SpecVersion.parse("1.0.0"),
                        facts,
                        ErrorTable.read(ProfiledApplication.class, "made-up-bank.csv"))
                .errorShape(new ErrorShape("errorCode", "errorMessage"), MADE_UP)
                .carrier(
                        inAuthorization ? TokenCarrier.bearer() : TokenCarrier.header(new HeaderName("x-access-token")),
                        MADE_UP)
                .budget(new CallBudget(64, 100_000, Duration.ofSeconds(1)), MADE_UP)
                .scopes(Capability.ACCOUNTS, Set.of("private:account"), MADE_UP)
                .scopes(Capability.IDENTITY, Set.of("openid"), MADE_UP)
                .bind(Binding.of(ACCOUNTS, (path, spec) -> ApiRequest.get(path), answer -> answer.status()), MADE_UP)
                .bind(UserInfoCall.binding().carriedBy(TokenCarrier.bearer()), MADE_UP)
                .build();
        return new Institution<>(profile, endpoints, calls -> calls);
    }

    static Endpoints endpoints(Sandbox sandbox) {
        SandboxAuthorisation server = sandbox.authorisation();
        Endpoints endpoints = Endpoints.of(ENVIRONMENT)
                .with(EndpointRole.API, sandbox.corporationBase())
                .with(EndpointRole.AUTHORIZATION, server.authorizationEndpoint())
                .with(EndpointRole.PUSHED_AUTHORIZATION, server.pushedRequestEndpoint())
                .with(EndpointRole.TOKEN, server.tokenEndpoint())
                .with(EndpointRole.REVOCATION, server.revocationEndpoint())
                .with(EndpointRole.USERINFO, server.userinfoEndpoint())
                .with(EndpointRole.JWKS, server.jwks())
                .withIssuer(URI.create(server.issuer()));
        for (EndpointRole role : AT_ALIASES) {
            endpoints = endpoints.withAlias(role, server.overMutualTls(endpoints.require(role)));
        }
        return endpoints;
    }

    ConsentStart start(ConsentRequest request) {
        return connection.consent().start(request);
    }

    /** Of alice, for her accounts. */
    static ConsentRequest request() {
        return ConsentRequest.of(new UserId("customer-alice"), session(), Application.CALLBACK, Capability.ACCOUNTS);
    }

    private static BrowserSession session() {
        return Application.session("alice");
    }

    Grant consent() {
        return consent(request());
    }

    Grant consent(ConsentRequest request) {
        ConsentStart start = start(request);
        return finish(start, sandbox.user("alice").approve(start.authorizationUri()));
    }

    Grant finish(ConsentStart start, URI callback) {
        return connection.consent().finish(session(), start.pending(), callback);
    }

    /** The status of the answer. */
    int accounts(Grant grant) {
        return connection.on(grant).call(ACCOUNTS, "/accounts");
    }

    GrantStatus status(Grant grant) {
        return connection.consent().status(grant.id());
    }

    Connection<Calls> connection() {
        return connection;
    }

    /** As another node has it, with a memory of its own over the same vault. */
    Connection<Calls> anotherConnection() {
        return nakadachi.connect(institution, client);
    }

    @Override
    public void close() {
        nakadachi.close();
    }
}
