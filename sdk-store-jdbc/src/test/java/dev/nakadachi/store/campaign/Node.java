package dev.nakadachi.store.campaign;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenStore;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.JdkTransport;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.TransportOptions;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One process of an application over a store, through the public surface only. */
final class Node implements AutoCloseable {

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
        return open(store, keyset, CampaignBank.PLAIN.institution(server, rotation), UnaryOperator.identity());
    }

    static Node open(
            Supplier<TokenStore> store,
            Keyset keyset,
            Institution<UnaryOperator<String>> institution,
            UnaryOperator<Transport> around) {
        return open(store, keyset, institution, around, UnaryOperator.identity());
    }

    /** With more parts than a node of tokens needs. */
    static Node open(
            Supplier<TokenStore> store,
            Keyset keyset,
            Institution<UnaryOperator<String>> institution,
            UnaryOperator<Transport> around,
            UnaryOperator<Nakadachi.Builder> more) {
        ShiftedHost host = new ShiftedHost();
        Transport wire = JdkTransport.open(TransportOptions.standard().withPlainLoopback(), host);
        Nakadachi.Builder builder = Nakadachi.builder(TokenVault.of(store.get(), TokenCipher.jdk(keyset, host), keyset))
                .transport(around.apply(wire))
                .host(host);
        Nakadachi nakadachi = more.apply(builder).build();
        ClientCredentials client = ClientCredentials.of(
                new ClientId(CampaignBank.CLIENT),
                Secret.of(CampaignBank.CLIENT_SECRET),
                ClientAuthentication.CLIENT_SECRET_POST);
        return new Node(host, nakadachi, nakadachi.connect(institution, client));
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
        String asked = start.authorizationUri().getRawQuery();
        URI callback = URI.create(
                REDIRECT + "?code=" + TokenServer.codeFor(asked) + "&state=" + TokenServer.field(asked, "state"));
        return bank.consent().finish(SESSION, start.pending(), callback).id();
    }

    /** {@code ok}, or the code of what was thrown. */
    String call(GrantId grant) {
        return call(grant, "");
    }

    /** A payment, unless its key is empty: the state of its entry, or the code of what was thrown. */
    String call(GrantId grant, String payment) {
        try {
            return bank.on(grant).apply(payment).split(" ", -1)[0];
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
}
