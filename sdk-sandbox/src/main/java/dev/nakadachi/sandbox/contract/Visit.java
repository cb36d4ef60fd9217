package dev.nakadachi.sandbox.contract;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.CredentialKind;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.safeguard.LocalStopSwitch;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * An application with one connection to the institution under contract: vault, ledger and execution log in a directory.
 *
 * @param <C> its clients
 */
final class Visit<C> implements AutoCloseable {

    static final URI CALLBACK = URI.create("https://app.example/callback");

    private final SandboxInstitution bank;
    private final Institution<? extends C> institution;
    private final ClientCredentials credentials;
    private final Path directory;
    private final Keyset keyset;
    private final LocalStopSwitch stops;
    private final Nakadachi nakadachi;
    private final Connection<? extends C> connection;

    private Visit(
            SandboxInstitution bank,
            Institution<? extends C> institution,
            ClientCredentials credentials,
            Path directory,
            Keyset keyset,
            LocalStopSwitch stops,
            Nakadachi nakadachi,
            Connection<? extends C> connection) {
        this.bank = bank;
        this.institution = institution;
        this.credentials = credentials;
        this.directory = directory;
        this.keyset = keyset;
        this.stops = stops;
        this.nakadachi = nakadachi;
        this.connection = connection;
    }

    static <C> Visit<C> open(
            Sandbox sandbox,
            SandboxInstitution bank,
            Institution<? extends C> institution,
            ClientCredentials credentials,
            Path directory) {
        Keyset keyset = Keyset.generate();
        LocalStopSwitch stops = new LocalStopSwitch();
        // The bank's clock is the application's too: what it signs is judged by time.
        Host host = new VirtualHost(sandbox.clock(), 1);
        Nakadachi nakadachi = Nakadachi.builder(TokenVault.encryptedFile(directory.resolve("vault"), keyset, host))
                .host(host)
                .ledger(TransferLedger.encryptedFile(directory.resolve("ledger"), keyset))
                .audit(AuditTrail.file(
                        directory.resolve("log"), directory.resolve("heads"), keyset, new NodeId("contract"), host))
                .stopSwitch(stops)
                .options(CallOptions.defaults().withReadAttempts(1))
                .transport(
                        TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor()))))
                .build();
        return new Visit<>(
                bank,
                institution,
                credentials,
                directory,
                keyset,
                stops,
                nakadachi,
                nakadachi.connect(institution, credentials));
    }

    /** A client in the name of a user, who has consented to all that the profile offers where consents are given. */
    C as(String login) {
        return usesConsents() ? connection.on(consent(login)) : connection.onFixedToken(user(login), fixedToken(login));
    }

    /** The way into the pipeline itself, past the client type, for operations that the provider does not have. */
    Calls calls(String login) {
        Connection<Calls> bare = nakadachi.connect(
                new Institution<>(institution.profile(), institution.endpoints(), calls -> calls), credentials);
        return usesConsents() ? bare.on(consent(login)) : bare.onFixedToken(user(login), fixedToken(login));
    }

    boolean usesConsents() {
        return institution.profile().credential() == CredentialKind.ACCESS_TOKEN;
    }

    Grant consent(String login) {
        ConsentStart start = start(login, capabilities());
        return finish(login, start, bank.user(login).approve(start.authorizationUri()));
    }

    ConsentStart start(String login, Capability... capabilities) {
        return connection.consent().start(ConsentRequest.of(user(login), session(login), CALLBACK, capabilities));
    }

    Grant finish(String login, ConsentStart start, URI callback) {
        return connection.consent().finish(session(login), start.pending(), callback);
    }

    C on(Grant grant) {
        return connection.on(grant);
    }

    Capability[] capabilities() {
        return institution.profile().capabilities().stream()
                .filter(capability -> !capability.equals(Capability.IDENTITY))
                .toArray(Capability[]::new);
    }

    Connection<? extends C> connection() {
        return connection;
    }

    FollowUps followUps() {
        return connection.followUps();
    }

    LocalStopSwitch stops() {
        return stops;
    }

    Path directory() {
        return directory;
    }

    Keyset keyset() {
        return keyset;
    }

    @Override
    public void close() {
        nakadachi.close();
    }

    private static UserId user(String login) {
        return new UserId("customer-" + login);
    }

    private static BrowserSession session(String login) {
        return BrowserSession.of(Secret.of("session-cookie-of-" + login));
    }

    /** A bank without consents knows one customer for each key, and the sandbox plays both by the login. */
    private static Secret fixedToken(String login) {
        return Secret.of("key-of-" + login);
    }
}
