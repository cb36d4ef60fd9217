package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.CALLBACK;
import static dev.nakadachi.sandbox.endtoend.Application.session;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozorabulk.GmoBulkTransfers;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.reconcile.ReconcileFirst;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** An application that pays as users do: vault, ledger and execution log in directories, one corporate connection. */
final class Payer implements AutoCloseable {

    private final Nakadachi nakadachi;
    private final Connection<CorporateBank> connection;

    private Payer(PayerSetting setting, Nakadachi nakadachi) {
        this.nakadachi = nakadachi;
        this.connection = nakadachi.connect(
                bank(setting),
                ClientCredentials.of(setting.client(), setting.secret(), ClientAuthentication.CLIENT_SECRET_BASIC));
    }

    static Payer open(PayerSetting setting) {
        return open(setting, builder -> builder);
    }

    static Payer open(PayerSetting setting, UnaryOperator<Nakadachi.Builder> more) {
        return bare(
                setting, builder -> more.apply(builder.ledger(ledger(setting)).audit(log(setting))));
    }

    /** Without ledger and log, but for what the caller adds. */
    static Payer bare(PayerSetting setting, UnaryOperator<Nakadachi.Builder> more) {
        TransportOptions transport = TransportOptions.standard()
                .withTrustAnchors(TrustAnchors.of(List.of(setting.anchor())))
                .withPlainLoopback();
        Nakadachi.Builder builder = Nakadachi.builder(TokenVault.encryptedFile(setting.vault(), setting.keyset()))
                .options(setting.options())
                .transport(transport);
        return new Payer(setting, more.apply(builder).build());
    }

    static TransferLedger ledger(PayerSetting setting) {
        return TransferLedger.encryptedFile(setting.ledger(), setting.keyset());
    }

    static AuditTrail log(PayerSetting setting) {
        return AuditTrail.file(setting.log(), setting.heads(), setting.keyset(), setting.node(), Host.system());
    }

    private static Institution<CorporateBank> bank(PayerSetting setting) {
        return GmoAozora.corporate()
                .withOfflineScope("private:offline_access")
                .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)))
                .at(
                        GmoAozora.below(new EnvironmentId("sandbox"), setting.base())
                                .with(EndpointRole.API, setting.api()),
                        GmoTransfers.corporate(),
                        GmoBulkTransfers.corporate());
    }

    /** The whole consent of alice, by an application that is closed again. */
    static GrantId consented(PayerSetting setting, Sandbox sandbox) {
        try (Payer payer = open(setting)) {
            return payer.consent(sandbox);
        }
    }

    /** The whole consent of alice, transfers included. */
    GrantId consent(Sandbox sandbox) {
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(
                        new UserId("customer-alice"),
                        session("alice"),
                        CALLBACK,
                        Capability.ACCOUNTS,
                        Capability.BALANCES,
                        Capability.TRANSFERS,
                        Capability.BULK_TRANSFERS));
        URI callback = sandbox.user("alice").approve(start.authorizationUri());
        return connection
                .consent()
                .finish(session("alice"), start.pending(), callback)
                .id();
    }

    ReconcileFirst holds() {
        return nakadachi.reconcileFirst();
    }

    FollowUps followUps() {
        return connection.followUps();
    }

    CorporateBank client(GrantId grant) {
        return connection.on(grant);
    }

    Transfers transfers(GrantId grant) {
        return client(grant).transfers();
    }

    @Override
    public void close() {
        nakadachi.close();
    }
}
