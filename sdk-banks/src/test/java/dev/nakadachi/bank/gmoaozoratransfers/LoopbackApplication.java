package dev.nakadachi.bank.gmoaozoratransfers;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** An application with vault, ledger and log in a directory, whose banks are on loopback. */
final class LoopbackApplication implements AutoCloseable {

    static final EnvironmentId LOOPBACK = new EnvironmentId("loopback");
    static final CallBudget WIDE = new CallBudget(8, 1_000, Duration.ofSeconds(1));
    private static final URI CALLBACK = URI.create("https://app.example/callback");

    private final Nakadachi nakadachi;

    private LoopbackApplication(Nakadachi nakadachi) {
        this.nakadachi = nakadachi;
    }

    static LoopbackApplication in(Path folder) {
        Keyset keyset = Keyset.generate();
        return new LoopbackApplication(Nakadachi.builder(TokenVault.encryptedFile(folder.resolve("tokens"), keyset))
                .ledger(TransferLedger.encryptedFile(folder.resolve("ledger"), keyset))
                .audit(AuditTrail.file(folder.resolve("log"), folder.resolve("heads"), keyset))
                .transport(TransportOptions.standard().withPlainLoopback())
                .build());
    }

    /** A client whose user has agreed. */
    <C> C consented(Institution<C> institution, Capability... capabilities) {
        Connection<C> connection = nakadachi.connect(
                institution,
                ClientCredentials.of(
                        new ClientId("made-up-client"),
                        Secret.of("made-up-secret"),
                        ClientAuthentication.CLIENT_SECRET_BASIC));
        BrowserSession session = BrowserSession.of(Secret.of("session-cookie-of-alice"));
        ConsentStart start =
                connection.consent().start(ConsentRequest.of(new UserId("alice"), session, CALLBACK, capabilities));
        String state = Stream.of(start.authorizationUri().getRawQuery().split("&", -1))
                .filter(pair -> pair.startsWith("state="))
                .findFirst()
                .orElseThrow();
        return connection.on(
                connection.consent().finish(session, start.pending(), URI.create(CALLBACK + "?code=made-up&" + state)));
    }

    @Override
    public void close() {
        nakadachi.close();
    }
}
