package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.PaymentState.Kind;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.bulk.Basis;
import dev.nakadachi.bank.bulk.BulkPayment;
import dev.nakadachi.bank.bulk.BulkPayments;
import dev.nakadachi.bank.bulk.BulkProgress;
import dev.nakadachi.bank.bulk.BulkReport;
import dev.nakadachi.bank.bulk.ItemResult;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.dialect.bizsol.BizSolDialect;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.time.VirtualHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bulk payments at Shoko Chukin Bank, which takes them in two steps and says nothing of single payments. */
@SuppressWarnings("NullAway.Init") // BeforeEach opens what the tests need
class TwoStepBulkPaymentTest {

    private static final String CREATE = "/bulk_transfers";
    private static final String SUBMIT = "/submissions";

    private final BizSolDialect dialect = BizSolDialect.published().withSubmission("hand_on");
    private final Sandbox sandbox =
            Sandbox.builder().redirectUri(Application.CALLBACK).dialect(dialect).start();
    private final SandboxInstitution bank = sandbox.institution(dialect);
    private final Transfers atTheBank = bank.bank().bulkTransfers();
    private final List<BulkProgress.Step> told = new ArrayList<>();

    @TempDir
    private Path directory;

    private Company company;
    private CorporateBank client;

    @BeforeEach
    void open() {
        bank.bank().accountsOf("alice").get(0).deposit(100_000_000, "振込 ﾐﾎﾝｼﾖｳｼﾞ(ｶ");
        // The answer to the second step repeats every payment, so the usual limit of an answer is needed.
        company = new Company(
                Company.setting(sandbox, bank, directory),
                new VirtualHost(sandbox.clock(), 1),
                Company.configured(),
                builder -> builder.options(CallOptions.defaults()));
        client = company.consented(bank, Capability.BULK_TRANSFERS);
    }

    @AfterEach
    void close() {
        company.close();
        sandbox.close();
    }

    @Test
    void nineThousandNineHundredAndNinetyNinePaymentsEndAsTheWholeDoes() {
        BulkPayment payment = payments().submit(salaries(9_999));
        assertThat(payment.look().totals().open().payments()).isEqualTo(9_999);
        atTheBank.approve(payment.number().orElseThrow().value());
        sandbox.clock().advance(Duration.ofMinutes(5));

        BulkReport report = payment.results();

        assertThat(report.reading()).isEqualTo(BulkReport.Reading.NOT_OFFERED);
        assertThat(report.isFinished()).isTrue();
        assertThat(report.items()).extracting(ItemResult::state).containsOnly(Kind.DONE);
        assertThat(report.items()).extracting(ItemResult::basis).containsOnly(Basis.THE_WHOLE);
        assertThat(report.totals().paid().total()).isEqualTo(Money.yen(49_995_000));
        assertThat(report.whole().orElseThrow().summary().orElseThrow().total()).isEqualTo(Money.yen(49_995_000));
        assertThat(told)
                .containsExactly(
                        BulkProgress.Step.SUBMITTED,
                        BulkProgress.Step.CONFIRMED,
                        BulkProgress.Step.WAITING_FOR_APPROVAL,
                        BulkProgress.Step.STATE_CHANGED,
                        BulkProgress.Step.ITEMS_CHANGED,
                        BulkProgress.Step.FINISHED);
    }

    /** The reply to the second step is lost: the same command sends neither step again. */
    @Test
    void aSecondStepWhoseReplyIsLostIsUnknownAndSentOnce() {
        BulkTransferCommand salaries = salaries(3);
        sandbox.faults().next(RequestMatch.pathEnding(SUBMIT), Faults.dropAfterExecution(sandbox.gate()));

        BulkPayment lost = payments().submit(salaries);
        BulkPayment again = payments().submit(salaries);

        assertThat(lost.submitted()).isInstanceOf(TransferOutcome.Accepted.class);
        assertThat(lost.confirmed().orElseThrow()).isInstanceOf(TransferOutcome.Unknown.class);
        assertThat(again.confirmed().orElseThrow()).isInstanceOf(TransferOutcome.Unknown.class);
        assertThat(again.number()).isEqualTo(lost.number());
        assertThat(sandbox.counters().to(CREATE)).isEqualTo(1);
        assertThat(sandbox.counters().to(SUBMIT)).isEqualTo(1);
        assertThat(atTheBank.executions()).isEqualTo(1);
        assertThat(again.look().whole()).as("the list says how far it is").isPresent();
        assertThat(told).contains(BulkProgress.Step.WAITING_FOR_APPROVAL);
    }

    /** 30 at this bank is a code without a public meaning: some may have failed, and nobody says which. */
    @Test
    void aPartThatFailedLeavesEveryPaymentOpen() {
        BulkPayment payment = payments().submit(salaries(3));
        String number = payment.number().orElseThrow().value();
        bank.bank().bulkItems().fail(number, 2);
        atTheBank.approve(number);
        sandbox.clock().advance(Duration.ofMinutes(5));

        BulkReport report = payment.look();

        assertThat(report.isFinished()).isFalse();
        assertThat(report.totals().open().total()).isEqualTo(Money.yen(6));
        assertThat(report.items()).extracting(ItemResult::basis).containsOnly(Basis.NOT_TOLD);
    }

    private BulkPayments payments() {
        return BulkPayments.of(client.bulkTransfers())
                .withHost(new VirtualHost(sandbox.clock(), 48))
                .withListener(progress -> told.add(progress.step()));
    }

    /** Payments of 1, 2, 3 ... yen by what the master says. */
    private BulkTransferCommand salaries(int count) {
        BulkTransferCommand two = Company.salaries(client, "salaries-04");
        TransferCommand.Builder order = TransferCommand.builder(new IdempotencyKey("salaries-04"), MAIN, Company.TODAY)
                .remitter(two.transfer().remitter().orElseThrow())
                .holidayRule(HolidayRule.REFUSE);
        for (int yen = 1; yen <= count; yen++) {
            order.pay(Payment.of(Company.payee(), Money.yen(yen)));
        }
        return BulkTransferCommand.of(order.build())
                .withRemitterCode(two.remitterCode().orElseThrow())
                .withApprovalPattern(two.approvalPattern().orElseThrow())
                .withApprovers(two.approvers())
                .withPayingAccount(two.payingAccount().orElseThrow());
    }
}
