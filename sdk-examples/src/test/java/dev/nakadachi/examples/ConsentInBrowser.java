package dev.nakadachi.examples;

import static dev.nakadachi.operation.Capability.ACCOUNTS;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** An application that has asked for a consent and waits for the browser to come back from the bank. */
final class ConsentInBrowser implements AutoCloseable {

    private final CallbackPort port;
    private final Sandbox sandbox;
    private final Nakadachi nakadachi;
    private final Connection<CorporateBank> bank;
    private final BrowserSession session = BrowserSession.of(Secret.of("a session of this test"));
    private final ConsentStart start;

    private ConsentInBrowser(CallbackPort port, Sandbox sandbox, Path vault) {
        this.port = port;
        this.sandbox = sandbox;
        nakadachi = Nakadachi.builder(TokenVault.encryptedFile(vault, Keyset.generate()))
                .transport(
                        TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor()))))
                .build();
        bank = nakadachi.connect(
                GmoAozora.corporate()
                        .at(
                                GmoAozora.below(
                                                new EnvironmentId("test"),
                                                sandbox.corporationBase().resolve("/ganb/api"))
                                        .with(EndpointRole.AUTHORIZATION, sandbox.authorizationEndpoint())
                                        .withIssuer(URI.create(sandbox.issuer())),
                                GmoTransfers.corporate()),
                ClientCredentials.of(
                        sandbox.clientId(), sandbox.clientSecret(), ClientAuthentication.CLIENT_SECRET_BASIC));
        start = bank.consent()
                .start(ConsentRequest.of(new UserId("customer-1"), session, port.redirectUri(), ACCOUNTS));
    }

    static ConsentInBrowser start(Path vault) throws IOException {
        CallbackPort port = CallbackPort.listen();
        Sandbox sandbox =
                Sandbox.builder().redirectUri(port.redirectUri()).forBrowser().start();
        return new ConsentInBrowser(port, sandbox, vault);
    }

    /** Where the browser is sent. */
    URI page() {
        return start.authorizationUri();
    }

    /** Takes the callback that the browser has brought, and is the user's client from then on. */
    CorporateBank finish() throws Exception {
        return bank.on(bank.consent().finish(session, start.pending(), port.callback()));
    }

    @Override
    public void close() {
        nakadachi.close();
        sandbox.close();
        port.close();
    }
}
