package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.PaymentState;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.bulk.BulkPayment;
import dev.nakadachi.bank.bulk.BulkPayments;
import dev.nakadachi.bank.bulk.BulkProgress;
import dev.nakadachi.bank.bulk.BulkReport;
import dev.nakadachi.bank.bulk.ItemResult;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.sandbox.time.VirtualHost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A bulk payment from its order to the end of its last item, at every bank that takes bulk transfers. */
final class BulkPaymentCases {

    private static final IdempotencyKey KEY = new IdempotencyKey("contract-key-1");
    private static final List<Long> AMOUNTS = List.of(10_000L, 20_000L, 30_000L, 40_000L);

    private final BankContract contract;
    private final Payments payments;
    private final List<BulkProgress.Step> told = new ArrayList<>();

    BulkPaymentCases(BankContract contract) {
        this.contract = contract;
        this.payments = new Payments(contract, PaymentRoute.bulk(contract));
    }

    /**
     * The first payment comes back, the second cannot be made, the third is recalled and the fourth is paid; the bank
     * tells all that an hour after the approval.
     */
    void eachItem() {
        needsItsSteps();
        contract.needs(BulkOperations.ITEMS);
        contract.needs(BankTraits.Aspect.STATES);
        BankClient client = contract.visit().as("alice");
        contract.bank().bank().bulkTransfers().settings().itemLag(Duration.ofHours(1));
        BulkPayment payment = over(client).submit(command(client));
        String number = payment.number().orElseThrow().value();
        contract.bank().bank().bulkItems().fail(number, 2);
        payments.approve(client, number);
        payments.settle();
        contract.bank().bank().bulkItems().giveBack(number, 1);
        contract.bank().bank().bulkItems().startRecall(number, 3);
        contract.bank().bank().bulkItems().finishRecall(number, 3);

        assertEquals(BulkReport.Reading.NOT_YET, payment.look().reading());
        BulkReport report = payment.results();

        assertTrue(report.isFinished());
        assertEquals(List.of(), report.findings());
        assertEquals(
                List.of(
                        PaymentState.Kind.RETURNED,
                        PaymentState.Kind.FAILED,
                        PaymentState.Kind.RECALLED,
                        PaymentState.Kind.DONE),
                report.items().stream().map(ItemResult::state).toList());
        assertEquals(Payments.TODAY, report.items().get(0).returnedOn().orElse(Payments.TODAY));
        assertEquals(Money.yen(40_000), report.totals().paid().total());
        assertEquals(Money.yen(20_000), report.totals().failed().total());
        assertEquals(Money.yen(40_000), report.totals().returned().total());
        assertTrue(told.containsAll(List.of(
                BulkProgress.Step.SUBMITTED,
                BulkProgress.Step.DETAILS_READABLE,
                BulkProgress.Step.PAGE_READ,
                BulkProgress.Step.ITEMS_CHANGED,
                BulkProgress.Step.FINISHED)));
    }

    /** At a bank that tells no items the whole speaks for each, and only where it says the same of all. */
    void whole() {
        needsItsSteps();
        contract.needs(BulkOperations.STATUS);
        contract.needs(BankTraits.Aspect.STATES);
        BankClient client = contract.visit().as("alice");
        BulkPayment payment = over(client).submit(command(client));
        BulkReport waiting = payment.look();
        payments.approve(client, payment.number().orElseThrow().value());
        payments.settle();

        BulkReport report = payment.look();

        assertEquals(Money.yen(100_000), waiting.totals().open().total());
        assertFalse(waiting.isFinished());
        assertTrue(told.contains(BulkProgress.Step.WAITING_FOR_APPROVAL));
        assertTrue(report.isFinished());
        assertEquals(Money.yen(100_000), report.totals().paid().total());
        assertEquals(List.of(), report.findings());
    }

    /** The process died and nothing is left but the key: once more the same command, or the key alone. */
    void again() {
        needsItsSteps();
        BankClient client = contract.visit().as("alice");
        BulkTransferCommand command = command(client);
        BulkPayment first = over(client).submit(command);
        long requests = contract.requests();

        BulkPayment second = over(client).submit(command);
        BulkPayment third = over(client)
                .find(contract.visit().followUps(), ConsentRequest.SINGLE_TENANT, KEY)
                .orElseThrow();

        assertEquals(requests, contract.requests(), "all is read from the ledger");
        assertEquals(first.number(), second.number());
        assertEquals(first.number(), third.number());
        assertEquals(
                AMOUNTS,
                third.command().transfer().payments().stream()
                        .map(payment -> payment.amount().longYenExact())
                        .toList());
        boolean inTwoSteps = contract.operations().contains(BulkOperations.CONFIRM);
        assertEquals(inTwoSteps, second.confirmed().isPresent());
        assertEquals(inTwoSteps, third.confirmed().isPresent());
        assertEquals(1, contract.bank().bank().bulkTransfers().executions());
        if (contract.operations().contains(BulkOperations.STATUS)) {
            assertTrue(third.look().whole().isPresent(), "found by the number that the ledger has");
        }
    }

    /** A second step that nobody configured is refused, and nobody is told that the payment is on its way. */
    void unconfigured() {
        contract.needs(BulkOperations.BULK_TRANSFER);
        Assumptions.assumeTrue(
                contract.leftOpen().contains(BulkOperations.CONFIRM), "has no second step that is left open");
        BankClient client = contract.visit().as("alice");

        BankContract.refused(ErrorCode.NOT_CONFIGURED, () -> over(client).submit(command(client)));

        assertEquals(0, contract.bank().bank().bulkTransfers().executions());
        assertEquals(List.of(BulkProgress.Step.SUBMITTED), told);
    }

    private void needsItsSteps() {
        contract.needs(BulkOperations.BULK_TRANSFER);
        Assumptions.assumeFalse(
                contract.leftOpen().contains(BulkOperations.CONFIRM), "its second step is not configured");
    }

    private BulkPayments over(BankClient client) {
        return BulkPayments.of(PaymentRoute.bulkTransfers(client))
                .withHost(new VirtualHost(contract.opened().clock(), 48))
                .withListener(progress -> told.add(progress.step()));
    }

    private BulkTransferCommand command(BankClient client) {
        TransferCommand.Builder transfer = payments.empty(client, KEY.value());
        AMOUNTS.forEach(yen -> transfer.pay(Payments.payment(new BankCode("0001"), yen)));
        return contract.bulkTransfer(client, transfer);
    }
}
