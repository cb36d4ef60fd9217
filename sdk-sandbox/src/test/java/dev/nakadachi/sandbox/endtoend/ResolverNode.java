package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.CALLBACK;
import static dev.nakadachi.sandbox.endtoend.Application.session;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozorabulk.GmoBulkTransfers;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.bank.resolve.ResolverOptions;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** One node of an application that pays at GMO Aozora in the sandbox's time, over a ledger that it may share. */
final class ResolverNode implements AutoCloseable {

    private final Nakadachi nakadachi;
    private final PayerSetting setting;
    final Connection<CorporateBank> connection;

    private ResolverNode(Nakadachi nakadachi, PayerSetting setting, Connection<CorporateBank> connection) {
        this.nakadachi = nakadachi;
        this.setting = setting;
        this.connection = connection;
    }

    static ResolverNode open(
            PayerSetting setting,
            Sandbox sandbox,
            LedgerStore store,
            UnaryOperator<Institution<CorporateBank>> telling) {
        VirtualHost host =
                new VirtualHost(sandbox.clock(), setting.node().value().hashCode());
        Nakadachi nakadachi = Nakadachi.builder(TokenVault.encryptedFile(setting.vault(), setting.keyset(), host))
                .host(host)
                .options(setting.options())
                .transport(TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(setting.anchor()))))
                .ledger(TransferLedger.of(store, TokenCipher.tink(setting.keyset()), setting.keyset()))
                .audit(AuditTrail.file(setting.log(), setting.heads(), setting.keyset(), setting.node(), host))
                .build();
        Institution<CorporateBank> bank = GmoAozora.corporate()
                .withOfflineScope("private:offline_access")
                .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)))
                .at(
                        GmoAozora.below(new EnvironmentId("sandbox"), setting.base())
                                .with(EndpointRole.API, setting.api()),
                        GmoTransfers.corporate(),
                        GmoBulkTransfers.corporate());
        ClientCredentials credentials =
                ClientCredentials.of(setting.client(), setting.secret(), ClientAuthentication.CLIENT_SECRET_BASIC);
        return new ResolverNode(nakadachi, setting, nakadachi.connect(telling.apply(bank), credentials));
    }

    GrantId consent(Sandbox sandbox) {
        return consent(sandbox, ConsentRequest.SINGLE_TENANT);
    }

    GrantId consent(Sandbox sandbox, TenantId tenant) {
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(
                                new UserId("customer-alice"),
                                session("alice"),
                                CALLBACK,
                                Capability.ACCOUNTS,
                                Capability.BALANCES,
                                Capability.TRANSFERS,
                                Capability.BULK_TRANSFERS)
                        .withTenant(tenant));
        URI callback = sandbox.user("alice").approve(start.authorizationUri());
        return connection
                .consent()
                .finish(session("alice"), start.pending(), callback)
                .id();
    }

    Transfers transfers(GrantId grant) {
        return connection.on(grant).transfers();
    }

    TransferResolver resolver() {
        return TransferResolver.of(connection, options());
    }

    ResolverOptions options() {
        return ResolverOptions.of(setting.node());
    }

    TrackedCommand command(String key) {
        return command(ConsentRequest.SINGLE_TENANT, key);
    }

    TrackedCommand command(TenantId tenant, String key) {
        return connection.followUps().command(tenant, new IdempotencyKey(key)).orElseThrow();
    }

    RequestNumber number(String key) {
        return RecordedCommand.of(command(key)).number().orElseThrow();
    }

    @Override
    public void close() {
        nakadachi.close();
    }
}
