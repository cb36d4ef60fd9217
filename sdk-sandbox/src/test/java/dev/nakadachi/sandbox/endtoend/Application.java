package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxBuilder;
import dev.nakadachi.sandbox.bank.transfer.KeyHandling;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** An application that holds the SDK as users do: a vault in a directory and one connection to the sandbox's bank. */
final class Application implements AutoCloseable {

    /** Where the bank sends the browser back to. */
    static final URI CALLBACK = URI.create("https://app.example/callback");

    /** The ordinary account of alice, by hand from docs/sandbox.md and the facts on account ids. */
    static final AccountId MAIN = new AccountId("101011234567");

    private final Sandbox sandbox;
    private final Nakadachi nakadachi;
    private final Connection<CorporateBank> connection;

    private Application(Sandbox sandbox, Setting setting, Nakadachi nakadachi) {
        this.sandbox = sandbox;
        this.nakadachi = nakadachi;
        this.connection = nakadachi.connect(
                bankOf(sandbox),
                ClientCredentials.of(sandbox.clientId(), sandbox.clientSecret(), setting.method()),
                setting.options());
    }

    static SandboxBuilder sandbox() {
        return Sandbox.builder().redirectUri(CALLBACK);
    }

    /** A started bank that honours no idempotency key, so that a request which arrives twice is executed twice. */
    static Sandbox sandboxThatIgnoresKeys() {
        Sandbox sandbox = sandbox().start();
        sandbox.bank().transfers().settings().keys(KeyHandling.IGNORED);
        return sandbox;
    }

    static Application open(Sandbox sandbox, Setting setting) {
        return new Application(sandbox, setting, builder(sandbox, setting).build());
    }

    static Application open(Sandbox sandbox, Setting setting, AuditTrail audit) {
        return new Application(
                sandbox, setting, builder(sandbox, setting).audit(audit).build());
    }

    private static Nakadachi.Builder builder(Sandbox sandbox, Setting setting) {
        return Nakadachi.builder(TokenVault.encryptedFile(setting.vault(), setting.keyset(), setting.host()))
                .host(setting.host())
                .transport(
                        TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor()))));
    }

    private static Institution<CorporateBank> bankOf(Sandbox sandbox) {
        return institution(sandbox.corporationBase(), sandbox.revocationEndpoint(), URI.create(sandbox.issuer()));
    }

    /** The bank at an address, with the scope and the budget that suit the sandbox. */
    static Institution<CorporateBank> institution(URI corporationBase, URI revocation, URI issuer) {
        URI base = URI.create(corporationBase.toString().replace("/corporation/v1", ""));
        return GmoAozora.corporate()
                .withOfflineScope("private:offline_access")
                .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)))
                .at(
                        GmoAozora.below(new EnvironmentId("sandbox"), base)
                                .with(EndpointRole.REVOCATION, revocation)
                                .withIssuer(issuer),
                        GmoTransfers.corporate());
    }

    Connection<CorporateBank> connection() {
        return connection;
    }

    /** A browser session by name; the same name is the same session. */
    static BrowserSession session(String name) {
        return BrowserSession.of(Secret.of("session-cookie-of-" + name));
    }

    ConsentStart start(String login) {
        return connection
                .consent()
                .start(ConsentRequest.of(
                        new UserId("customer-" + login),
                        session(login),
                        CALLBACK,
                        Capability.ACCOUNTS,
                        Capability.BALANCES,
                        Capability.TRANSACTIONS));
    }

    /** The whole consent: the user approves, the callback comes back in the same session. */
    Grant consent(String login) {
        ConsentStart start = start(login);
        URI callback = sandbox.user(login).approve(start.authorizationUri());
        return connection.consent().finish(session(login), start.pending(), callback);
    }

    CorporateBank client(String login) {
        return connection.on(consent(login));
    }

    @Override
    public void close() {
        nakadachi.close();
    }
}
