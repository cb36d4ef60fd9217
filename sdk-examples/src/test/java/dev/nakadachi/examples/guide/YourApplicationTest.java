package dev.nakadachi.examples.guide;

import static dev.nakadachi.operation.Capability.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.TryLaterException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

// tag::test
class YourApplicationTest {

    private static final URI REDIRECT = URI.create("https://app.example/callback");

    @RegisterExtension
    static final NakadachiSandboxExtension SANDBOX =
            NakadachiSandboxExtension.with(Sandbox.builder().redirectUri(REDIRECT));

    @TempDir
    private Path directory;

    @Test
    void theBankGoesIntoMaintenance(Sandbox sandbox) {
        try (Nakadachi nakadachi = Nakadachi.builder(TokenVault.encryptedFile(directory, Keyset.generate()))
                .transport(
                        TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor()))))
                .build()) {
            CorporateBank client = connected(nakadachi, sandbox);
            assertThat(client.accounts()).hasSize(4);

            sandbox.faults().next(RequestMatch.pathEnding("/accounts"), Faults.maintenance());
            assertThatThrownBy(client::accounts).isInstanceOf(TryLaterException.class);
        }
    }

    private static CorporateBank connected(Nakadachi nakadachi, Sandbox sandbox) {
        Connection<CorporateBank> bank = nakadachi.connect(
                GmoAozora.corporate()
                        .at(
                                GmoAozora.below(
                                        new EnvironmentId("test"),
                                        sandbox.corporationBase().resolve("/ganb/api")),
                                GmoTransfers.corporate()),
                ClientCredentials.of(
                        sandbox.clientId(), sandbox.clientSecret(), ClientAuthentication.CLIENT_SECRET_BASIC),
                CallOptions.defaults().withReadAttempts(1));
        BrowserSession session = BrowserSession.of(Secret.of("a session of this test"));
        ConsentStart start = bank.consent().start(ConsentRequest.of(new UserId("u-1"), session, REDIRECT, ACCOUNTS));
        URI callback = sandbox.user("alice").approve(start.authorizationUri());
        Grant grant = bank.consent().finish(session, start.pending(), callback);
        return bank.on(grant);
    }
}
// end::test
