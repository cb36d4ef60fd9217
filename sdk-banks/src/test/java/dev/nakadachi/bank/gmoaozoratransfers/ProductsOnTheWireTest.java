package dev.nakadachi.bank.gmoaozoratransfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.ApprovalPattern;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.DepositNotice;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.OwnTransfers;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.PayingAccount;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.PersonalBank;
import dev.nakadachi.bank.RemitterCode;
import dev.nakadachi.bank.SubAccountRole;
import dev.nakadachi.bank.SubAccounts;
import dev.nakadachi.bank.TransferComment;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferOutcome.Accepted;
import dev.nakadachi.bank.TransferOutcome.Rejected;
import dev.nakadachi.bank.TransferOutcome.Unknown;
import dev.nakadachi.bank.UserCode;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozora.GmoAozoraPersonal;
import dev.nakadachi.bank.gmoaozorabulk.GmoBulkTransfers;
import dev.nakadachi.bank.gmoaozorasubaccounts.GmoSubAccounts;
import dev.nakadachi.bank.gmoaozoravirtual.GmoVirtualAccounts;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The further products through the real pipeline, over a real socket; answers after Swagger 1.1.12 (G1), facts 2. */
@Timeout(60)
class ProductsOnTheWireTest {

    private static final String TAKEN =
            "{\"accountId\":\"101011234567\",\"resultCode\":\"2\",\"applyNo\":\"2025043000000001\"}";

    @TempDir
    private Path folder;

    private final ScriptedBank bank = ScriptedBank.start();
    private LoopbackApplication application;

    @BeforeEach
    void open() {
        application = LoopbackApplication.in(folder);
    }

    @AfterEach
    void close() {
        application.close();
        bank.close();
    }

    @Test
    void depositNoticesAreReadOverAllPages() {
        String line = "{\"transactionDate\":\"2025-05-01\",\"valueDate\":\"2025-05-01\",\"transactionType\":\"1\","
                + "\"amount\":\"110000\",\"remarks\":\"振込\",\"applicantName\":\"ﾔﾏﾀﾞ ﾊﾅｺ\",\"paymentBankName\":\"ﾃｽﾄ\","
                + "\"paymentBranchName\":\"ﾎﾝﾃﾝ\",\"ediInfo\":\"INV-0042\",\"itemKey\":\"20250501101500123456\"}";
        bank.says(
                        200,
                        "{\"accountId\":\"101011234567\",\"hasNext\":true,\"nextItemKey\":\"7\",\"paymentArrivals\":["
                                + line + "]}")
                .says(200, "{\"accountId\":\"101011234567\",\"hasNext\":false,\"paymentArrivals\":[]}");
        CorporateBank client = corporate();
        try (Stream<DepositNotice> notices = client.depositNotices(Samples.ACCOUNT, DateRange.today())) {
            assertThat(notices).singleElement().satisfies(notice -> {
                assertThat(notice.date()).isEqualTo(LocalDate.of(2025, 5, 1));
                assertThat(notice.amount()).isEqualTo(Money.yen(110_000));
                assertThat(notice.remitter()).contains("ﾔﾏﾀﾞ ﾊﾅｺ");
                assertThat(notice.bankName()).contains("ﾃｽﾄ");
                assertThat(notice.branchName()).contains("ﾎﾝﾃﾝ");
                assertThat(notice.ediInfo()).contains("INV-0042");
                assertThat(notice.remarks()).contains("振込");
            });
        }
        String first = "GET /corporation/v1/accounts/deposit-transactions?accountId=101011234567";
        assertThat(bank.arrived())
                .extracting(ScriptedBank.Arrived::line)
                .containsExactly(first, first + "&nextItemKey=7");
    }

    @Test
    void aBulkTransferIsSentOnceHoweverOftenItIsSubmitted() {
        bank.says(201, TAKEN);
        BulkTransfers bulk = corporate().bulkTransfers();
        BulkTransferCommand command = BulkTransferCommand.of(Samples.full()).withDataName(new TransferComment("4月分"));
        assertThat(bulk.submit(command)).isInstanceOf(Accepted.class);
        assertThat(bulk.submit(command)).isInstanceOf(Accepted.class);
        assertThat(bank.arrived()).singleElement().satisfies(arrived -> {
            assertThat(arrived.line()).isEqualTo("POST /corporation/v1/bulktransfer/request");
            assertThat(arrived.key()).hasSize(36);
            assertThat(arrived.body())
                    .startsWith("{\"transferDataName\":\"4月分\",\"accountId\":\"101011234567\"")
                    .contains("\"totalCount\":\"2\",\"totalAmount\":\"110330\"", "\"bulkTransfers\":[{\"itemId\":\"1\"")
                    .contains("\"ediInfo\":\"INV-0042\",\"identification\":\"Y\"")
                    .doesNotContain("\"transfers\"");
        });
    }

    @Test
    void aLostAnswerOfABulkTransferIsUnknownAndNeverSentAgain() {
        bank.says(503, "{}");
        BulkTransfers bulk = corporate().bulkTransfers();
        BulkTransferCommand command = BulkTransferCommand.of(Samples.full());
        assertThat(bulk.submit(command)).isInstanceOf(Unknown.class);
        assertThat(bulk.submit(command)).isInstanceOf(Unknown.class);
        assertThat(bank.arrived()).hasSize(1);
    }

    @Test
    void aBulkTransferBeyondTheBanksRulesLeavesNothing() {
        BulkTransfers bulk = corporate().bulkTransfers();
        refused(bulk, "ｱ".repeat(31), 1, "payee with at most 30");
        refused(bulk, "ｱ", 10_000_000_000L, "to each payee");
        BulkTransferCommand plain = BulkTransferCommand.of(Samples.full());
        PayingAccount account = new PayingAccount(
                Samples.ACCOUNT, new BranchCode("101"), PayeeAccountType.ORDINARY, new AccountNumber("1234567"));
        for (BulkTransferCommand untold : List.of(
                plain.withApprovalPattern(new ApprovalPattern("single_approval")),
                plain.withApprovers(List.of(new UserCode("Z001"))),
                plain.withRemitterCode(new RemitterCode("0123456789")),
                plain.withPayingAccount(account))) {
            assertThatThrownBy(() -> bulk.submit(untold))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("taken by this bank");
        }
        assertThat(bank.arrived()).isEmpty();
    }

    /** Facts 2.10: by start number, 500 at most; nothing right after acceptance. */
    @Test
    void thePaymentsOfABulkTransferAreReadByStartNumber() {
        StringBuilder full = new StringBuilder();
        IntStream.rangeClosed(1, 500)
                .forEach(id ->
                        full.append(id == 1 ? "" : ",").append("{\"itemId\":\"" + id + "\",\"transferAmount\":\"1\"}"));
        bank.says(
                        200,
                        "{\"count\":\"1\",\"detailInfoResult\":false,\"bulkTransferDetails\":[{\"transferStatus\":\"12\"}]}")
                .says(200, items("1", full.toString()))
                .says(200, items("501", "{\"itemId\":\"501\",\"transferAmount\":\"7\"}"));
        BulkTransfers bulk = corporate().bulkTransfers();
        try (Stream<TransferItem> early = bulk.items(Samples.ACCOUNT, Samples.NUMBER)) {
            assertThat(early).isEmpty();
        }
        try (Stream<TransferItem> all = bulk.items(Samples.ACCOUNT, Samples.NUMBER)) {
            assertThat(all)
                    .hasSize(501)
                    .last()
                    .satisfies(item -> assertThat(item.amount()).isEqualTo(Money.yen(7)));
        }
        String asked = "GET /corporation/v1/bulktransfer/status?accountId=101011234567&queryKeyClass=1"
                + "&applyNo=2025043000000001&detailInfoNecessity=true&bulktransferItemKey=";
        assertThat(bank.arrived())
                .extracting(ScriptedBank.Arrived::line)
                .containsExactly(asked + "1", asked + "1", asked + "501");
    }

    @Test
    void aPersonsSubAccountsAreListedAndMoneyMovesBetweenThemOnce() {
        bank.says(
                        200,
                        "{\"accounts\":[],\"spAccounts\":[{\"accountId\":\"201\",\"spAccountTypeCode\":\"1\","
                                + "\"spAccountName\":\"親\"},{\"accountId\":\"202\",\"spAccountTypeCode\":\"2\"}]}")
                .says(
                        200,
                        "{\"acceptDatetime\":\"2025-05-01T10:00:00+09:00\",\"depositSpAccountId\":\"202\","
                                + "\"debitSpAccountId\":\"201\",\"paymentAmount\":\"500\"}");
        PersonalBank client = personal();
        assertThat(client.find(SubAccounts.class).orElseThrow().subAccounts())
                .extracting(account -> account.role().kind())
                .containsExactly(SubAccountRole.Kind.PARENT, SubAccountRole.Kind.CHILD);
        OwnTransfers own = client.find(OwnTransfers.class).orElseThrow();
        OwnTransferCommand command =
                OwnTransferCommand.of(Samples.KEY, new AccountId("201"), new AccountId("202"), Money.yen(500));
        assertThat(own.submit(command))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.number().value()).isEqualTo("20250501100000"));
        assertThat(own.submit(command)).isInstanceOf(Accepted.class);
        OwnTransferCommand dated = OwnTransferCommand.of(
                        new IdempotencyKey("another-order-0043"),
                        new AccountId("201"),
                        new AccountId("202"),
                        Money.yen(500))
                .onDate(Samples.DATE);
        assertThatThrownBy(() -> own.submit(dated)).isInstanceOf(InvalidInputException.class);
        assertThat(bank.arrived())
                .extracting(arrived -> arrived.line() + " " + arrived.body())
                .containsExactly(
                        "GET /personal/v1/accounts ",
                        "POST /personal/v1/transfer/spaccounts-transfer {\"depositSpAccountId\":\"202\","
                                + "\"debitSpAccountId\":\"201\",\"currencyCode\":\"JPY\",\"paymentAmount\":\"500\"}");
    }

    /** Swagger 1.1.12 for personal: only class 2, what the bank has taken. */
    @Test
    void aPersonCannotTakeAnApplicationBack() {
        bank.says(201, TAKEN);
        PersonalBank client = personal();
        assertThatThrownBy(() -> client.transfers()
                        .cancel(new CancelCommand(
                                Samples.KEY, Samples.ACCOUNT, Samples.NUMBER, CancelCommand.Target.APPLICATION)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Target.ACCEPTANCE");
        assertThat(bank.arrived()).isEmpty();
        assertThat(client.transfers()
                        .cancel(new CancelCommand(
                                Samples.KEY, Samples.ACCOUNT, Samples.NUMBER, CancelCommand.Target.ACCEPTANCE)))
                .isInstanceOf(Accepted.class);
        assertThat(bank.arrived())
                .singleElement()
                .satisfies(arrived -> assertThat(arrived.body()).contains("\"cancelTargetKeyClass\":\"2\""));
    }

    @Test
    void reasonsProveARefusalOfABulkTransferAndNothingElseDoes() {
        bank.says(400, "{\"errorCode\":\"E0\",\"errorDetails\":[{\"errorDetailsCode\":\"E2\"}]}");
        assertThat(corporate().bulkTransfers().submit(BulkTransferCommand.of(Samples.full())))
                .isInstanceOf(Rejected.class);
    }

    private static String items(String start, String infos) {
        return "{\"count\":\"1\",\"detailInfoResult\":true,\"bulktransferItemKey\":\"" + start
                + "\",\"bulkTransferDetails\":[{\"bulktransferResponses\":[{\"bulkTransferInfos\":[" + infos + "]}]}]}";
    }

    private static void refused(BulkTransfers bulk, String name, long yen, String rule) {
        BulkTransferCommand command = BulkTransferCommand.of(Samples.command()
                .pay(Payment.of(Samples.payee(PayeeAccountType.ORDINARY, name), Money.yen(yen)))
                .remitter(new KanaName("ﾃｽﾄ"))
                .build());
        assertThatThrownBy(() -> bulk.submit(command))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(rule);
    }

    private CorporateBank corporate() {
        return application.consented(
                GmoAozora.corporate()
                        .withBudget(LoopbackApplication.WIDE)
                        .at(
                                GmoAozora.below(LoopbackApplication.LOOPBACK, bank.base()),
                                GmoTransfers.corporate(),
                                GmoBulkTransfers.corporate(),
                                GmoVirtualAccounts.corporate()),
                Capability.DEPOSIT_NOTICES,
                Capability.BULK_TRANSFERS);
    }

    private PersonalBank personal() {
        return application.consented(
                GmoAozoraPersonal.personal()
                        .withBudget(LoopbackApplication.WIDE)
                        .at(
                                GmoAozoraPersonal.below(LoopbackApplication.LOOPBACK, bank.base()),
                                GmoTransfers.personal(),
                                GmoSubAccounts.personal()),
                Capability.ACCOUNTS,
                Capability.TRANSFERS,
                Capability.OWN_TRANSFERS);
    }
}
