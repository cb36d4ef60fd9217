package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.bulk.BulkFiles;
import dev.nakadachi.bank.bulk.BulkPayments;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozorabulk.GmoBulkTransfers;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.UserId;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** An application that pays in bulk at GMO Aozora, over real HTTPS and on the sandbox's clock. */
final class BulkPayer implements AutoCloseable {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);

    private final Nakadachi nakadachi;
    private final Connection<CorporateBank> connection;
    private final VirtualHost host;

    BulkPayer(PayerSetting setting, Sandbox sandbox) {
        host = new VirtualHost(sandbox.clock(), 48);
        nakadachi = Nakadachi.builder(TokenVault.encryptedFile(setting.vault(), setting.keyset(), host))
                .host(host)
                .options(CallOptions.defaults().withReadAttempts(1))
                .ledger(Payer.ledger(setting))
                .audit(Payer.log(setting))
                .transport(TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(setting.anchor()))))
                .build();
        connection = nakadachi.connect(
                GmoAozora.corporate()
                        .withOfflineScope("private:offline_access")
                        .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)))
                        .at(
                                GmoAozora.below(new EnvironmentId("sandbox"), setting.base()),
                                GmoBulkTransfers.corporate()),
                ClientCredentials.of(setting.client(), setting.secret(), ClientAuthentication.CLIENT_SECRET_BASIC));
    }

    GrantId consent(Sandbox sandbox) {
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(
                        new UserId("customer-alice"),
                        Application.session("alice"),
                        Application.CALLBACK,
                        Capability.BULK_TRANSFERS));
        URI callback = sandbox.user("alice").approve(start.authorizationUri());
        return connection
                .consent()
                .finish(Application.session("alice"), start.pending(), callback)
                .id();
    }

    BulkPayments payments(GrantId grant) {
        return BulkPayments.of(connection.on(grant).bulkTransfers()).withHost(host);
    }

    FollowUps commands() {
        return connection.followUps();
    }

    /** Files for the same bank, in the same ledger. */
    BulkFiles files() {
        return new BulkFiles(nakadachi.outsideCommands(
                commands().institution(),
                commands().environment(),
                ConsentRequest.SINGLE_TENANT,
                new UserId("customer-alice")));
    }

    /** Payments of 1, 2, 3 ... yen to one account. */
    static BulkTransferCommand order(IdempotencyKey key, int count) {
        TransferCommand.Builder order = TransferCommand.builder(key, MAIN, TODAY);
        Payee payee = new Payee(
                new BankCode("0001"),
                new BranchCode("001"),
                PayeeAccountType.ORDINARY,
                new AccountNumber("7654321"),
                new KanaName("ﾔﾏﾀﾞ"));
        for (int yen = 1; yen <= count; yen++) {
            order.pay(Payment.of(payee, Money.yen(yen)));
        }
        return BulkTransferCommand.of(order.build());
    }

    @Override
    public void close() {
        nakadachi.close();
    }
}
