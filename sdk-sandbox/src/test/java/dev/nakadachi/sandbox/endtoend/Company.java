package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RemittanceMaster;
import dev.nakadachi.bank.RemittingAccount;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.dialect.bizsol.BizSol;
import dev.nakadachi.bank.dialect.bizsol.BizSolCodes;
import dev.nakadachi.bank.dialect.bizsol.BizSolEnquiry;
import dev.nakadachi.bank.dialect.bizsol.BulkWords;
import dev.nakadachi.bank.shokochukin.ShokoChukin;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.ErrorShape;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.bizsol.BizSolDialect;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** An application that pays in the name of a company at Shoko Chukin Bank, over real HTTPS. */
final class Company implements AutoCloseable {

    /** The day at which the sandbox stands. */
    static final LocalDate TODAY = LocalDate.of(2026, 4, 15);

    private final Nakadachi nakadachi;
    private final Connection<CorporateBank> connection;

    /** On the sandbox's clock, with a setting of its own. */
    Company(Sandbox sandbox, SandboxInstitution bank, Path directory, BizSol speaking) {
        this(setting(sandbox, bank, directory), new VirtualHost(sandbox.clock(), 1), speaking, builder -> builder);
    }

    /** The same, told more of the bank. */
    Company(
            Sandbox sandbox,
            SandboxInstitution bank,
            Path directory,
            BizSol speaking,
            UnaryOperator<Institution<CorporateBank>> telling) {
        this(
                setting(sandbox, bank, directory),
                new VirtualHost(sandbox.clock(), 1),
                speaking,
                builder -> builder,
                telling);
    }

    Company(PayerSetting setting, Host host, BizSol speaking, UnaryOperator<Nakadachi.Builder> more) {
        this(setting, host, speaking, more, bank -> bank);
    }

    private Company(
            PayerSetting setting,
            Host host,
            BizSol speaking,
            UnaryOperator<Nakadachi.Builder> more,
            UnaryOperator<Institution<CorporateBank>> telling) {
        Nakadachi.Builder builder = Nakadachi.builder(TokenVault.encryptedFile(setting.vault(), setting.keyset(), host))
                .host(host)
                .ledger(Payer.ledger(setting))
                .audit(AuditTrail.file(setting.log(), setting.heads(), setting.keyset(), setting.node(), host))
                .options(CallOptions.defaults().withMaxAnswerBytes(64L * 1024))
                .transport(TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(setting.anchor()))));
        this.nakadachi = more.apply(builder).build();
        this.connection = nakadachi.connect(
                telling.apply(ShokoChukin.speaking(speaking)
                        .at(ShokoChukin.below(new EnvironmentId("sandbox"), setting.base(), setting.api()))
                        .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)))),
                ClientCredentials.of(setting.client(), setting.secret(), ClientAuthentication.CLIENT_SECRET_BASIC));
    }

    /** The base of the platform, and where users consent. */
    static PayerSetting setting(Sandbox sandbox, SandboxInstitution bank, Path directory) {
        return new PayerSetting(
                directory,
                Keyset.generate(),
                new NodeId("company"),
                CallOptions.defaults(),
                bank.at(BizSolDialect.HOST),
                bank.at(BizSolDialect.BASE + "/oauth/authorize"),
                sandbox.trustAnchor(),
                bank.clientId(),
                bank.clientSecret());
    }

    /** What is public of the bank, and the sandbox's own answer to what is not. */
    static BizSol configured() {
        return BizSol.of(ShokoChukin.BANK)
                .withScopes(Set.of(BizSolDialect.SCOPE))
                .withAccounts(BizSolEnquiry.at("/enquiries/accounts", "accounts"))
                .withBalances(BizSolEnquiry.at("/enquiries/balances", "balances"))
                .withTransactions(BizSolEnquiry.at("/enquiries/transactions", "transactions")
                        .withPages("next_page_key", "page_key"))
                .withDepositNotices(BizSolEnquiry.at("/enquiries/deposit_notices", "deposit_notices")
                        .withPages("next_page_key", "page_key"))
                .withBulkWords(BulkWords.samples().withSubmission("hand_on"))
                .withCodes(BizSolCodes.samples()
                        .withTransferState("SBX_APPLYING", TransferState.Kind.AWAITING_APPROVAL)
                        .withTransferState("SBX_SENT_BACK", TransferState.Kind.SENT_BACK)
                        .withTransferState("SBX_DONE", TransferState.Kind.COMPLETED))
                .withErrorBody(new ErrorShape("sandbox_code", "sandbox_words"))
                .withErrorCode("SBX_PIN", ErrorCode.ENQUIRY_PIN_NOT_SET)
                .withErrorCode("SBX_APPROVAL", ErrorCode.APPROVAL_PENDING);
    }

    CorporateBank consented(SandboxInstitution bank, Capability... capabilities) {
        return client(consent(bank, capabilities));
    }

    GrantId consent(SandboxInstitution bank, Capability... capabilities) {
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(
                        new UserId("customer-alice"),
                        Application.session("alice"),
                        Application.CALLBACK,
                        capabilities));
        URI callback = bank.user("alice").approve(start.authorizationUri());
        return connection
                .consent()
                .finish(Application.session("alice"), start.pending(), callback)
                .id();
    }

    Connection<CorporateBank> connection() {
        return connection;
    }

    CorporateBank client(GrantId grant) {
        return connection.on(grant);
    }

    /** 100,000 and 330 yen on 15 April, approved and paid by what the master says. */
    static BulkTransferCommand salaries(CorporateBank client, String key) {
        return salaries(client, key, TODAY);
    }

    static BulkTransferCommand salaries(CorporateBank client, String key, LocalDate day) {
        RemittanceMaster master = client.find(RemittanceMaster.class).orElseThrow();
        RemittingAccount account = master.remittingAccounts().stream()
                .filter(candidate -> candidate.id().equals(MAIN))
                .findFirst()
                .orElseThrow();
        return BulkTransferCommand.of(TransferCommand.builder(new IdempotencyKey(key), MAIN, day)
                        .remitter(account.remitters().get(0).names().get(0))
                        .holidayRule(HolidayRule.REFUSE)
                        .pay(Payment.of(payee(), Money.yen(100_000)))
                        .pay(Payment.of(payee(), Money.yen(330)))
                        .build())
                .withRemitterCode(account.remitters().get(0).code())
                .withApprovalPattern(master.approvalTerms().pattern().orElseThrow())
                .withApprovers(List.of(master.approvalTerms().approvers().get(0).code()))
                .withPayingAccount(account.paying(new BranchCode("101"), PayeeAccountType.ORDINARY));
    }

    static Payee payee() {
        return new Payee(
                new BankCode("0001"),
                new BranchCode("002"),
                PayeeAccountType.ORDINARY,
                new AccountNumber("0012345"),
                new KanaName("ﾔﾏﾀﾞ ﾊﾅｺ"));
    }

    /** The bulk transfers of today that could be the command. */
    static List<TransferRecord> found(BulkTransfers transfers, BulkTransferCommand command) {
        try (Stream<TransferRecord> all = transfers.list(MAIN, DateRange.between(TODAY, TODAY))) {
            return all.filter(record -> record.couldBe(command.transfer())).toList();
        }
    }

    @Override
    public void close() {
        nakadachi.close();
    }
}
