package dev.nakadachi.internal.oauth;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantListener;
import dev.nakadachi.consent.PartnerNotice;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.Support;
import dev.nakadachi.safeguard.LocalStopSwitch;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.testing.CrowdHost;
import dev.nakadachi.testing.MemoryTokenStore;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenStore;
import dev.nakadachi.token.TokenVault;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Consent and tokens at a made-up bank, with every outside part in the test's hand. */
final class OAuthBench {

    static final URI REDIRECT = URI.create("https://app.example/callback");
    static final URI ISSUER = URI.create("https://bank.example");
    static final UserId USER = new UserId("user-0001");
    static final BrowserSession SESSION = BrowserSession.of(Secret.of("session-secret-of-alice"));
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final CrowdHost host = new CrowdHost();
    final FakeTokenServer server = new FakeTokenServer();
    final MemoryTokenStore store = new MemoryTokenStore();
    final LocalStopSwitch stopSwitch = new LocalStopSwitch();
    final Keyset keyset = Keyset.generate(host);

    /** What the vault stands on. */
    TokenStore over = store;

    @Nullable
    TokenCipher cipher;

    @Nullable
    AuditTrail audit;

    InstitutionId institution = new InstitutionId("made-up");
    RedirectRegister redirects = new RedirectRegister();
    CallListener listener = CallListener.none();
    GrantListener grantListener = GrantListener.none();

    @Nullable
    PartnerNotice partner;

    OAuthFacts facts = OAuthFacts.of(
                    Set.of(ClientAuthentication.CLIENT_SECRET_BASIC, ClientAuthentication.CLIENT_SECRET_POST))
            .withPkce(Support.REQUIRED)
            .withScopes(Capability.ACCOUNTS, Set.of("account"))
            .withScopes(Capability.TRANSFERS, Set.of("transfer"))
            .withAlwaysScopes(Set.of("offline"));
    Endpoints endpoints = Endpoints.of(new EnvironmentId("test"))
            .with(EndpointRole.AUTHORIZATION, URI.create("https://bank.example/authorize"))
            .with(EndpointRole.TOKEN, URI.create("https://bank.example/token"))
            .with(EndpointRole.REVOCATION, URI.create("https://bank.example/revoke"));
    ClientCredentials client = ClientCredentials.of(
            new ClientId("client-1"), Secret.of("planted-client-secret"), ClientAuthentication.CLIENT_SECRET_BASIC);

    /** A connection; another one over the same store plays another node. */
    OAuthConnection connect() {
        return OAuthConnection.of(parts());
    }

    OAuthParts parts() {
        TokenVault vault = TokenVault.of(over, cipher == null ? TokenCipher.jdk(keyset, host) : cipher, keyset);
        return new OAuthParts(
                profile(),
                CertificateRoutes.of(endpoints, client, facts),
                client,
                vault,
                server,
                host,
                stopSwitch,
                listener,
                grantListener,
                Optional.ofNullable(partner),
                Optional.ofNullable(audit),
                redirects,
                OAuthOptions.defaults());
    }

    IdTokens idTokens() {
        return new IdTokens(parts(), new InstitutionKeys(parts(), new OAuthChain(parts())));
    }

    ConsentStart start(OAuthConnection connection) {
        return connection.consent().start(ConsentRequest.of(USER, SESSION, REDIRECT, Capability.ACCOUNTS));
    }

    /** A grant whose tokens are access-1 and refresh-1, good for an hour. */
    Grant grant(OAuthConnection connection) {
        ConsentStart start = start(connection);
        return connection.consent().finish(SESSION, start.pending(), callback(start));
    }

    static URI callback(ConsentStart start) {
        return callback("code=planted-code&state=" + parameters(start).get("state"));
    }

    static URI callback(String query) {
        return URI.create(REDIRECT + "?" + query);
    }

    static Map<String, String> parameters(ConsentStart start) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String field : start.authorizationUri().getRawQuery().split("&", -1)) {
            int split = field.indexOf('=');
            parameters.put(
                    field.substring(0, split), URLDecoder.decode(field.substring(split + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private ProviderProfile profile() {
        return ProviderProfile.builder(
                        institution, "Made-up Bank", SpecVersion.parse("1.0.0"), facts, ErrorTable.http())
                .bind(bound("accounts.read", Capability.ACCOUNTS), Source.chosen("made up"))
                .bind(bound("transfers.read", Capability.TRANSFERS), Source.chosen("made up"))
                .build();
    }

    private static Binding<String, String> bound(String name, Capability capability) {
        return Binding.of(
                Operation.read(new OperationName(name), capability),
                (input, context) -> ApiRequest.get("/" + input),
                answer -> "");
    }
}
