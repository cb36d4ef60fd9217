import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenStore;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A user's application: consents, is refused once, refreshes, calls again, revokes; says in one line how that went. */
public final class ConsentConsumer {

    private static final Operation<String, String> GREET =
            Operation.read(new OperationName("greeting.read"), Capability.ACCOUNTS);

    private ConsentConsumer() {}

    /** Arguments: client authentication ({@code CLIENT_SECRET_BASIC} or {@code CLIENT_SECRET_POST}) and an empty directory. */
    public static void main(String[] arguments) {
        Keyset keyset = Keyset.generate();
        ClientAuthentication method = ClientAuthentication.valueOf(arguments[0]);
        TokenStore store = TokenStore.directory(Path.of(arguments[1]), Host.system());
        TokenVault vault = TokenVault.of(store, TokenCipher.jdk(keyset), keyset);
        Bank bank = new Bank();
        try (Nakadachi nakadachi = Nakadachi.builder(vault).transport(bank).build()) {
            Connection<Calls> connection = nakadachi.connect(
                    institution(method),
                    ClientCredentials.of(new ClientId("client"), Secret.of("the client's secret"), method));
            BrowserSession session = BrowserSession.of(Secret.of("a secret of the session"));
            ConsentStart start = connection
                    .consent()
                    .start(ConsentRequest.of(
                            new UserId("user"), session, URI.create("https://app.example/cb"), Capability.ACCOUNTS));
            Matcher state = Pattern.compile("[?&]state=([^&]+)")
                    .matcher(start.authorizationUri().toString());
            if (!state.find()) {
                throw new IllegalStateException("no state");
            }
            URI callback = URI.create("https://app.example/cb?code=code&state=" + state.group(1));
            Grant grant = connection.consent().finish(session, start.pending(), callback);
            String greeting = connection.on(grant).call(GREET, "hello");
            System.out.println(greeting + ", " + connection.consent().revoke(grant.id()) + ", " + bank.said);
        }
    }

    private static Institution<Calls> institution(ClientAuthentication method) {
        ProviderProfile profile = ProviderProfile.builder(
                        new InstitutionId("some-bank"),
                        "Some Bank",
                        SpecVersion.parse("1.0.0"),
                        OAuthFacts.of(Set.of(method)).withScopes(Capability.ACCOUNTS, Set.of("account")),
                        ErrorTable.http())
                .bind(
                        Binding.of(GREET, (input, context) -> ApiRequest.get("/" + input), answer -> "GREETED"),
                        Source.chosen("made up"))
                .build();
        URI base = URI.create("https://bank.example");
        Endpoints endpoints = Endpoints.of(new EnvironmentId("test"))
                .with(EndpointRole.API, base)
                .with(EndpointRole.AUTHORIZATION, base.resolve("/authorize"))
                .with(EndpointRole.TOKEN, base.resolve("/token"))
                .with(EndpointRole.REVOCATION, base.resolve("/revoke"));
        return new Institution<>(profile, endpoints, calls -> calls);
    }

    /** Issues token after token and refuses the first. */
    private static final class Bank implements Transport {

        private final StringBuilder said = new StringBuilder();
        private int issued;

        @Override
        public Delivery send(WireRequest request, SendTerms terms) {
            String path = request.uri().getPath();
            said.append(path);
            if (path.equals("/token")) {
                issued++;
                return answer(
                        200,
                        "{\"access_token\":\"a" + issued + "\",\"refresh_token\":\"r" + issued
                                + "\",\"token_type\":\"bearer\",\"expires_in\":\"3600\",\"scope\":\"account\"}");
            }
            boolean first = request.headers()
                    .first(new HeaderName("authorization"))
                    .filter("Bearer a1"::equals)
                    .isPresent();
            return first ? answer(401, "{}") : answer(200, "{}");
        }

        @Override
        public void close() {}

        private static Delivery answer(int status, String json) {
            Headers headers = Headers.none().plus(new HeaderName("content-type"), "application/json");
            return new Delivery.Answered(
                    new WireResponse(status, headers, List.of(json.getBytes(StandardCharsets.UTF_8))),
                    new Evidence(Evidence.Cause.ANSWERED, "answered", Duration.ZERO));
        }
    }
}
