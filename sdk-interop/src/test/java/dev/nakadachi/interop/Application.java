package dev.nakadachi.interop;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.JdkTransport;
import dev.nakadachi.transport.TransportOptions;
import java.net.URI;
import java.nio.file.Path;

/** A user's application, connected to the realm with one of its clients. */
final class Application implements AutoCloseable {

    private final Nakadachi nakadachi;
    private final Institution<Calls> institution;
    private final ClientCredentials client;
    private final Connection<Calls> connection;
    private final WatchedTransport transport;
    private final BrowserSession session = BrowserSession.of(Secret.of("a secret of the browser session"));
    private final Browser browser;

    private Application(
            Nakadachi nakadachi,
            Institution<Calls> institution,
            ClientCredentials client,
            WatchedTransport transport,
            Browser browser) {
        this.nakadachi = nakadachi;
        this.institution = institution;
        this.client = client;
        this.connection = anotherConnection();
        this.transport = transport;
        this.browser = browser;
    }

    static Application open(Keycloak keycloak, OAuthFacts facts, ClientCredentials client, Path directory) {
        WatchedTransport transport = new WatchedTransport(JdkTransport.open(
                TransportOptions.standard().withTrustAnchors(keycloak.keys().trust()), Host.system()));
        Nakadachi nakadachi = Nakadachi.builder(
                        TokenVault.encryptedFile(directory.resolve("tokens"), Keyset.generate()))
                .transport(transport)
                .build();
        return new Application(
                nakadachi, Bank.institution(keycloak, facts), client, transport, new Browser(keycloak.keys()));
    }

    static Application open(Keycloak keycloak, Profile profile, Path directory) {
        return open(keycloak, profile.facts(), profile.client(keycloak.keys()), directory);
    }

    ConsentStart start() {
        return connection
                .consent()
                .start(ConsentRequest.of(new UserId("user-1"), session, Realm.REDIRECT, Capability.ACCOUNTS));
    }

    Grant finish(ConsentStart start, URI callback) {
        return connection.consent().finish(session, start.pending(), callback);
    }

    Grant consent() {
        ConsentStart start = start();
        return finish(start, browser.consent(start.authorizationUri()));
    }

    Connection<Calls> connection() {
        return connection;
    }

    /** As another node has it, with a memory of its own over the same vault. */
    Connection<Calls> anotherConnection() {
        return nakadachi.connect(institution, client);
    }

    /** What this application has sent. */
    WatchedTransport transport() {
        return transport;
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        nakadachi.close();
    }
}
