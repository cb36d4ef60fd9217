package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.PayingAccount;
import dev.nakadachi.bank.PaymentState.Kind;
import dev.nakadachi.bank.RemitterCode;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.bulk.Basis;
import dev.nakadachi.bank.bulk.BulkPayment;
import dev.nakadachi.bank.bulk.BulkPayments;
import dev.nakadachi.bank.bulk.BulkProgress;
import dev.nakadachi.bank.bulk.BulkReport;
import dev.nakadachi.bank.bulk.ItemResult;
import dev.nakadachi.bank.zengin.BulkTransferFile;
import dev.nakadachi.bank.zengin.RecordEnd;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.money.Money;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bulk payments at GMO Aozora over sockets: as many as there can be, and what goes wrong between two pages. */
@SuppressWarnings("NullAway.Init") // BeforeEach opens what the tests need
class BulkPaymentEndToEndTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("salaries-2026-04");
    private static final RequestMatch DETAILS =
            RequestMatch.pathEnding("/bulktransfer/status").withParameter("bulktransferItemKey");

    @TempDir
    private Path directory;

    private final List<BulkProgress> told = new ArrayList<>();
    private Sandbox sandbox;
    private BankAccount books;
    private PayerSetting setting;
    private BulkPayer payer;
    private GrantId grant;

    @BeforeEach
    void open() {
        sandbox = Application.sandbox().start();
        books = sandbox.bank().accountsOf("alice").get(0);
        books.deposit(100_000_000, "振込 ﾐﾎﾝｼﾖｳｼﾞ(ｶ");
        setting = PayerSetting.in(directory, sandbox);
        payer = new BulkPayer(setting, sandbox);
        grant = payer.consent(sandbox);
    }

    @AfterEach
    void close() {
        payer.close();
        sandbox.close();
    }

    /** 9,999 payments of 1 to 9,999 yen are 49,995,000 yen, on twenty pages of 500. */
    @Test
    void nineThousandNineHundredAndNinetyNinePaymentsAreReadOnTwentyPages() {
        BulkPayment payment = payments().submit(BulkPayer.order(KEY, 9_999));
        approved(payment);
        long before = sandbox.counters().to("/bulktransfer/status");

        BulkReport report = payment.results();

        assertThat(report.isFinished()).isTrue();
        assertThat(report.findings()).isEmpty();
        assertThat(report.totals().paid().payments()).isEqualTo(9_999);
        assertThat(report.totals().paid().total()).isEqualTo(Money.yen(49_995_000));
        assertThat(report.items()).extracting(ItemResult::state).containsOnly(Kind.DONE);
        assertThat(sandbox.counters().to("/bulktransfer/status") - before)
                .as("twenty pages, and the whole before and after them")
                .isEqualTo(22);
        assertThat(steps(BulkProgress.Step.PAGE_READ)).hasSize(20);
        assertThat(told.stream().mapToInt(BulkProgress::itemsRead).max()).hasValue(9_999);
        assertThat(sandbox.bank().bulkTransfers().executions()).isEqualTo(1);
    }

    @Test
    void aPageThatFailsInTheMiddleCostsALookAndNoPayment() {
        BulkPayment payment = payments().submit(BulkPayer.order(KEY, 1_203));
        approved(payment);
        sandbox.faults().next(2, DETAILS, atPage("501", Faults.serverError()));

        BulkReport broken = payment.look();

        assertThat(broken.reading()).isEqualTo(BulkReport.Reading.IN_PART);
        assertThat(broken.items().subList(0, 500)).extracting(ItemResult::basis).containsOnly(Basis.ITS_OWN);
        assertThat(broken.isFinished()).isFalse();

        BulkReport report = payment.results();
        assertThat(report.isFinished()).isTrue();
        assertThat(report.totals().paid().payments()).isEqualTo(1_203);
        assertThat(sandbox.faults().outstanding()).isZero();
    }

    /** The first payment comes back while the second page is on its way: the look after it says so. */
    @Test
    void aPaymentThatComesBackBetweenTwoPagesIsToldAtTheNextLook() {
        BulkPayment payment = payments().submit(BulkPayer.order(KEY, 700));
        String number = approved(payment);
        sandbox.faults().next(2, DETAILS, atPage("501", (request, bank) -> {
            sandbox.bank().bulkItems().giveBack(number, 1);
            return bank.handle(request);
        }));

        BulkReport first = payment.look();
        BulkReport second = payment.look();

        assertThat(first.isFinished()).as("the whole moved from 20 to 30").isFalse();
        assertThat(second.isFinished()).isTrue();
        assertThat(second.items().get(0).state()).isEqualTo(Kind.RETURNED);
        assertThat(second.items().get(0).returnedOn()).isPresent();
        List<BulkProgress> changes = steps(BulkProgress.Step.ITEMS_CHANGED);
        assertThat(changes.get(changes.size() - 1).changed())
                .extracting(ItemResult::position)
                .containsExactly(1);
    }

    /** The process dies after the first page, and another one has the directory and the key. */
    @Test
    void anotherProcessReadsTheResultsByTheKeyAlone() {
        BulkPayment payment = payments().submit(BulkPayer.order(KEY, 1_203));
        String number = approved(payment);
        sandbox.bank().bulkItems().giveBack(number, 1_000);
        sandbox.faults().next(2, DETAILS, atPage("501", Faults.dropAfterExecution(sandbox.gate())));
        payment.look();
        payer.close();

        payer = new BulkPayer(setting.as("successor"), sandbox);
        BulkPayment found = payments()
                .find(payer.commands(), ConsentRequest.SINGLE_TENANT, KEY)
                .orElseThrow();
        BulkReport report = found.results();

        assertThat(report.isFinished()).isTrue();
        assertThat(report.totals().returned().total()).isEqualTo(Money.yen(1_000));
        assertThat(report.totals().paid().payments()).isEqualTo(1_202);
        assertThat(sandbox.counters().to("/bulktransfer/request")).isEqualTo(1);
        assertThat(payments().find(payer.commands(), ConsentRequest.SINGLE_TENANT, new IdempotencyKey("never-used")))
                .isEmpty();
    }

    /** The reply to the order is lost: nobody knows, nothing is sent again, and everything is open. */
    @Test
    void anOrderWhoseReplyIsLostIsOpenWhole() {
        sandbox.faults()
                .next(RequestMatch.pathEnding("/bulktransfer/request"), Faults.dropAfterExecution(sandbox.gate()));

        BulkReport report = payments().submit(BulkPayer.order(KEY, 3)).results();
        BulkReport again = payments().submit(BulkPayer.order(KEY, 3)).results();

        assertThat(report.totals().open().total()).isEqualTo(Money.yen(6));
        assertThat(report.trouble()).isPresent();
        assertThat(again.trouble()).isPresent();
        assertThat(sandbox.counters().to("/bulktransfer/request")).isEqualTo(1);
        assertThat(sandbox.bank().bulkTransfers().executions()).isEqualTo(1);
        assertThat(payments()
                        .find(payer.commands(), ConsentRequest.SINGLE_TENANT, KEY)
                        .orElseThrow()
                        .number())
                .isEmpty();
    }

    /** Nothing listens there, so nothing left: the key finds no payment, and pays once when the bank is there again. */
    @Test
    void anOrderThatNeverLeftIsNoPayment() {
        PayerSetting unplugged = new PayerSetting(
                directory,
                setting.keyset(),
                new NodeId("unplugged"),
                setting.options(),
                URI.create("https://localhost:1"),
                setting.api(),
                setting.anchor(),
                setting.client(),
                setting.secret());
        try (BulkPayer alone = new BulkPayer(unplugged, sandbox)) {
            assertThat(codeOf(() -> alone.payments(grant).submit(BulkPayer.order(KEY, 2))))
                    .isEqualTo(ErrorCode.UNREACHABLE);
        }

        assertThat(payments().find(payer.commands(), ConsentRequest.SINGLE_TENANT, KEY))
                .isEmpty();
        assertThat(payments().submit(BulkPayer.order(KEY, 2)).number()).isPresent();
        assertThat(sandbox.bank().bulkTransfers().executions()).isEqualTo(1);
    }

    /** One payment, two ways to the bank: the key decides which, and there is never a second. */
    @Test
    void aKeyIsForACallOrForAFileAndNeverForBoth() {
        IdempotencyKey filed = new IdempotencyKey("salaries-2026-05");
        payments().submit(BulkPayer.order(KEY, 2));
        payer.files().write(file(filed), RecordEnd.CR_LF, new ByteArrayOutputStream());

        assertThat(codeOf(() -> payer.files().write(file(KEY), RecordEnd.CR_LF, new ByteArrayOutputStream())))
                .isEqualTo(ErrorCode.KEY_REUSED);
        assertThat(codeOf(() -> payments().submit(BulkPayer.order(filed, 2)))).isEqualTo(ErrorCode.KEY_REUSED);
        assertThat(sandbox.counters().to("/bulktransfer/request")).isEqualTo(1);
        List<Object> open = new ArrayList<>();
        payer.commands().open(open::add);
        assertThat(open).as("nobody looks for a file at the bank").hasSize(1);
    }

    private static BulkTransferFile file(IdempotencyKey key) {
        BulkTransferCommand order = BulkTransferCommand.of(TransferCommand.builder(
                                key, Application.MAIN, LocalDate.of(2026, 4, 15))
                        .remitter(new KanaName("ｶ)ﾐﾎﾝ"))
                        .pay(BulkPayer.order(key, 1).transfer().payments().get(0))
                        .build())
                .withRemitterCode(new RemitterCode("0012345678"))
                .withPayingAccount(new PayingAccount(
                        Application.MAIN,
                        new BranchCode("101"),
                        PayeeAccountType.ORDINARY,
                        new AccountNumber("1234567")));
        return BulkTransferFile.of(order, new BankCode("0310"));
    }

    private static ErrorCode codeOf(ThrowingCallable step) {
        return catchThrowableOfType(NakadachiException.class, step).problem().code();
    }

    private BulkPayments payments() {
        return payer.payments(grant).withListener(told::add);
    }

    /** The customer approves, the money leaves, and the bank shows the payments. */
    private String approved(BulkPayment payment) {
        String number = payment.number().orElseThrow().value();
        sandbox.bank().bulkTransfers().approve(number);
        sandbox.clock().advance(Duration.ofMinutes(10));
        return number;
    }

    private List<BulkProgress> steps(BulkProgress.Step step) {
        return told.stream().filter(progress -> progress.step() == step).toList();
    }

    private static Fault atPage(String start, Fault fault) {
        return (request, bank) -> request.query().one("bulktransferItemKey").equals(Optional.of(start))
                ? fault.apply(request, bank)
                : bank.handle(request);
    }
}
