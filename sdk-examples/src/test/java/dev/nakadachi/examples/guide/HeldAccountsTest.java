package dev.nakadachi.examples.guide;

import static dev.nakadachi.operation.Capability.ACCOUNTS;
import static dev.nakadachi.operation.Capability.TRANSFERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.bank.reconcile.AccountReport;
import dev.nakadachi.bank.reconcile.LedgerReconciliation;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.RefusedLocallyException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.money.Money;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of the page on security about an account that is held do what the page says. */
class HeldAccountsTest {

    private static final URI REDIRECT = URI.create("https://app.example/callback");
    private static final UserId OPERATOR = new UserId("operator-7");

    private final Sandbox sandbox = Sandbox.builder().redirectUri(REDIRECT).start();
    private final Keyset keyset = Keyset.generate();
    private final List<String> screen = new ArrayList<>();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aPersonSeesWhatTheLedgerCannotExplainAndReleasesTheAccount() {
        AccountId account;
        try (Nakadachi lost = open("lost")) {
            CorporateBank client = client(connect(lost));
            account = client.accounts().get(0).id();
            assertThat(codeOf(client.transfers().submit(order(account, "lost", 5_000))))
                    .isEqualTo("accepted");
        }
        try (Nakadachi nakadachi = open("kept")) {
            Connection<CorporateBank> connection = connect(nakadachi);
            CorporateBank client = client(connection);
            assertThat(codeOf(client.transfers().submit(order(account, "kept", 7_000))))
                    .isEqualTo("accepted");
            sandbox.faults()
                    .next(RequestMatch.pathEnding("/transfer/request"), Faults.dropAfterExecution(sandbox.gate()));
            assertThat(codeOf(client.transfers().submit(order(account, "unheard", 9_000))))
                    .isEqualTo("unknown");

            nakadachi.reconcileFirst().begin(OPERATOR, "ledger and log were put back together");
            assertThatThrownBy(() -> client.transfers().submit(order(account, "next", 1)))
                    .isInstanceOfSatisfying(
                            RefusedLocallyException.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.RECONCILE_FIRST));

            LedgerReconciliation reconciliation = HeldAccounts.reconciliation(nakadachi, connection);
            AccountReport report = HeldAccounts.look(reconciliation, client, account, screen::add)
                    .orElseThrow();
            assertThat(report.known()).hasSize(1);
            assertThat(report.strangers())
                    .singleElement()
                    .matches(stranger -> stranger.couldBe(order(account, "lost", 5_000)));
            assertThat(report.doubtful())
                    .singleElement()
                    .matches(doubtful -> doubtful.couldBe(order(account, "unheard", 9_000)));
            assertThat(screen).hasSize(3);

            HeldAccounts.release(reconciliation, report, OPERATOR, "both settled with accounting");
            assertThat(codeOf(client.transfers().submit(order(account, "next", 1))))
                    .isEqualTo("accepted");
        }
        assertThat(sandbox.bank().transfers().executions()).isEqualTo(4);
    }

    @Test
    void whereNothingIsHeldThereIsNothingToShow() {
        try (Nakadachi nakadachi = open("kept")) {
            Connection<CorporateBank> connection = connect(nakadachi);
            CorporateBank client = client(connection);
            AccountId account = client.accounts().get(0).id();
            assertThat(HeldAccounts.look(
                            HeldAccounts.reconciliation(nakadachi, connection), client, account, screen::add))
                    .isEmpty();
            assertThat(screen).isEmpty();
        }
    }

    /** One that has a ledger of its own knows nothing of what another has paid. */
    private Nakadachi open(String name) {
        Path place = directory.resolve(name);
        Host time = new VirtualHost(sandbox.clock(), name.hashCode());
        return Nakadachi.builder(TokenVault.encryptedFile(place.resolve("tokens"), keyset, time))
                .ledger(TransferLedger.encryptedFile(place.resolve("ledger"), keyset, time))
                .audit(AuditTrail.file(place.resolve("log"), place.resolve("heads"), keyset, new NodeId("payer"), time))
                .transport(
                        TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor()))))
                .host(time)
                .build();
    }

    private Connection<CorporateBank> connect(Nakadachi nakadachi) {
        return nakadachi.connect(
                GmoAozora.corporate()
                        .withBudget(new CallBudget(4, 1_000, Duration.ofSeconds(1))) // the sandbox's clock stands still
                        .at(
                                GmoAozora.below(
                                        new EnvironmentId("test"),
                                        sandbox.corporationBase().resolve("/ganb/api")),
                                GmoTransfers.corporate()),
                ClientCredentials.of(
                        sandbox.clientId(), sandbox.clientSecret(), ClientAuthentication.CLIENT_SECRET_BASIC));
    }

    private CorporateBank client(Connection<CorporateBank> bank) {
        BrowserSession session = BrowserSession.of(Secret.of("a session of this test"));
        ConsentStart start =
                bank.consent().start(ConsentRequest.of(new UserId("u-1"), session, REDIRECT, ACCOUNTS, TRANSFERS));
        URI callback = sandbox.user("alice").approve(start.authorizationUri());
        return bank.on(bank.consent().finish(session, start.pending(), callback));
    }

    private TransferCommand order(AccountId account, String key, long yen) {
        Payee payee = new Payee(
                new BankCode("0001"),
                new BranchCode("123"),
                PayeeAccountType.ORDINARY,
                new AccountNumber("7654321"),
                new KanaName("ｶ)ﾃｽﾄｼﾖｳｶｲ"));
        return TransferCommand.builder(
                        new IdempotencyKey("invoice-" + key),
                        account,
                        sandbox.bank().today())
                .pay(Payment.of(payee, Money.yen(yen)))
                .build();
    }

    private static String codeOf(TransferOutcome outcome) {
        return outcome.fold(accepted -> "accepted", rejected -> "rejected", undone -> "undone", unknown -> "unknown");
    }
}
