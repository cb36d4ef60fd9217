package dev.nakadachi.store.campaign;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenStore;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.JdkTransport;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.TransportOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One process of an application over a store, through the public surface only. */
final class Node implements AutoCloseable {

    private static final Operation<String, String> PING =
            Operation.read(new OperationName("ping.read"), Capability.ACCOUNTS);
    private static final URI REDIRECT = URI.create("https://app.example/callback");
    private static final BrowserSession SESSION = BrowserSession.of(Secret.of("a session of the campaign's"));

    private final ShiftedHost host;
    private final Nakadachi nakadachi;
    private final Connection<UnaryOperator<String>> bank;

    private Node(ShiftedHost host, Nakadachi nakadachi, Connection<UnaryOperator<String>> bank) {
        this.host = host;
        this.nakadachi = nakadachi;
        this.bank = bank;
    }

    static Node open(Supplier<TokenStore> store, Keyset keyset, URI server, RefreshRotation rotation) {
        return open(store, keyset, server, rotation, UnaryOperator.identity());
    }

    static Node open(
            Supplier<TokenStore> store,
            Keyset keyset,
            URI server,
            RefreshRotation rotation,
            UnaryOperator<Transport> around) {
        ShiftedHost host = new ShiftedHost();
        Transport wire = JdkTransport.open(TransportOptions.standard().withPlainLoopback(), host);
        Nakadachi nakadachi = Nakadachi.builder(TokenVault.of(store.get(), TokenCipher.jdk(keyset, host), keyset))
                .transport(around.apply(wire))
                .host(host)
                .build();
        ClientCredentials client = ClientCredentials.of(
                new ClientId("campaign"), Secret.of("its secret"), ClientAuthentication.CLIENT_SECRET_POST);
        return new Node(host, nakadachi, nakadachi.connect(institution(server, rotation), client));
    }

    Host host() {
        return host;
    }

    void shiftTo(Duration ahead) {
        host.shiftTo(ahead);
    }

    GrantId consent(String user) {
        ConsentStart start =
                bank.consent().start(ConsentRequest.of(new UserId(user), SESSION, REDIRECT, Capability.ACCOUNTS));
        String state = start.authorizationUri().getRawQuery().replaceAll(".*\\bstate=([^&]+).*", "$1");
        URI callback = URI.create(REDIRECT + "?code=" + user + "&state=" + state);
        return bank.consent().finish(SESSION, start.pending(), callback).id();
    }

    /** {@code ok}, or the code of what was thrown. */
    String call(GrantId grant) {
        try {
            return bank.on(grant).apply("");
        } catch (NakadachiException failed) {
            return failed.problem().code().value();
        }
    }

    String status(GrantId grant) {
        return bank.consent().status(grant).state() + " "
                + bank.consent().status(grant).cause();
    }

    @Override
    public void close() {
        nakadachi.close();
    }

    private static Institution<UnaryOperator<String>> institution(URI server, RefreshRotation rotation) {
        OAuthFacts facts = OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_POST))
                .withScopes(Capability.ACCOUNTS, Set.of("account"))
                .withTokens(TokenFacts.standard().withRotation(rotation));
        ProviderProfile profile = ProviderProfile.builder(
                        new InstitutionId("campaign-bank"),
                        "Campaign Bank",
                        SpecVersion.parse("1.0.0"),
                        facts,
                        ErrorTable.http())
                .budget(new CallBudget(64, 100_000, Duration.ofSeconds(1)), Source.chosen("made up"))
                .bind(
                        Binding.of(PING, (input, context) -> ApiRequest.get("/ping"), answer -> "ok"),
                        Source.chosen("made up"))
                .build();
        Endpoints endpoints = Endpoints.of(new EnvironmentId("campaign"))
                .with(EndpointRole.AUTHORIZATION, URI.create(server + "/authorize"))
                .with(EndpointRole.TOKEN, URI.create(server + "/token"))
                .with(EndpointRole.API, server);
        return new Institution<>(profile, endpoints, calls -> input -> calls.call(PING, input));
    }
}
