package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** An application at one institution of a sandbox that was added by its dialect, over real HTTPS. */
final class PlatformApplication<C extends BankClient> implements AutoCloseable {

    private final SandboxInstitution at;
    private final Nakadachi nakadachi;
    private final Connection<C> connection;

    PlatformApplication(Sandbox sandbox, SandboxInstitution at, Path vault, Institution<C> institution) {
        this.at = at;
        this.nakadachi = Nakadachi.builder(TokenVault.encryptedFile(vault, Keyset.generate()))
                .transport(
                        TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor()))))
                .build();
        this.connection = nakadachi.connect(institution, at.authorisation().credentials());
    }

    C consented(Capability... capabilities) {
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(
                        new UserId("customer-alice"),
                        Application.session("alice"),
                        Application.CALLBACK,
                        capabilities));
        URI callback = at.user("alice").approve(start.authorizationUri());
        Grant grant = connection.consent().finish(Application.session("alice"), start.pending(), callback);
        return connection.on(grant);
    }

    @Override
    public void close() {
        nakadachi.close();
    }
}
