package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.bank.Balances;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.TransferFee;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.sandbox.bank.transfer.TransferFees;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import dev.nakadachi.sandbox.bank.transfer.TransferOrder;
import dev.nakadachi.sandbox.fault.Faults;
import java.util.List;
import java.util.stream.Stream;

/** What is taken, once; what is refused, payment by payment; what it costs. The same for single and bulk transfers. */
final class PaymentCases {

    private final BankContract contract;
    private final PaymentRoute route;
    private final Payments payments;

    PaymentCases(BankContract contract, PaymentRoute route) {
        this.contract = contract;
        this.route = route;
        this.payments = new Payments(contract, route);
    }

    void taken() {
        contract.needs(route.submission());
        BankClient client = contract.visit().as("alice");

        String number = payments.accepted(payments.of(client, "contract-key-1", 110_000));

        List<TransferOrder> orders = payments.orders();
        assertEquals(1, orders.size());
        assertEquals(Payments.TODAY, orders.get(0).date());
        assertEquals(1, orders.get(0).items().size());
        TransferItem item = orders.get(0).items().get(0);
        assertEquals(110_000, item.amount());
        assertEquals("0001", item.payee().bankCode());
        assertEquals("001", item.payee().branchCode());
        assertEquals("7654321", item.payee().accountNumber());
        assertEquals("ﾔﾏﾀﾞ", item.payee().name());
        payments.approve(client, number);
        payments.settle();
        assertEquals(1, route.atTheBank().moved());
        // 1,200,000 without 110,000 and the fee of 150.
        client.find(Balances.class)
                .ifPresent(balances -> EnquiryCases.assertYen(
                        1_089_850, balances.balance(contract.main(client)).amount()));
    }

    void again() {
        contract.needs(route.submission());
        BankClient client = contract.visit().as("alice");
        PaymentRoute.Sent command = payments.of(client, "contract-key-2", 110_000);

        String number = payments.accepted(command);
        long before = contract.requests();

        assertEquals(number, payments.accepted(command));
        assertEquals(before, contract.requests());
        assertEquals(1, payments.orders().size());
    }

    void lostReply() {
        contract.needs(route.submission());
        BankClient client = contract.visit().as("alice");
        PaymentRoute.Sent command = payments.of(client, "contract-key-3", 110_000);
        int planted = contract.opened().faults().outstanding();
        contract.opened()
                .faults()
                .next(
                        contract.apiCalls(),
                        Faults.dropAfterExecution(contract.opened().gate()));

        assertInstanceOf(TransferOutcome.Unknown.class, command.submit());

        assertEquals(planted, contract.opened().faults().outstanding(), "the fault has struck");
        assertEquals(1, payments.orders().size());
        long before = contract.requests();
        assertInstanceOf(TransferOutcome.Unknown.class, command.submit());
        assertEquals(before, contract.requests());
        assertEquals(1, payments.orders().size());
        if (contract.operations().contains(route.enquiry())) {
            assertEquals(1, candidates(client, command), "what was carried out is in the list");
            assertEquals(
                    0,
                    candidates(client, payments.of(client, "contract-key-4", 110_001)),
                    "what was not is not in the list");
        }
    }

    /** The command never arrived. Nobody can know that from the wire: it is as unknown as one that was carried out. */
    void lostRequest() {
        contract.needs(route.submission());
        BankClient client = contract.visit().as("alice");
        PaymentRoute.Sent command = payments.of(client, "contract-key-3", 110_000);
        contract.opened()
                .faults()
                .next(
                        contract.apiCalls(),
                        Faults.dropBeforeExecution(contract.opened().gate()));

        assertInstanceOf(TransferOutcome.Unknown.class, command.submit());
        assertInstanceOf(TransferOutcome.Unknown.class, command.submit());

        assertTrue(payments.orders().isEmpty());
        if (contract.operations().contains(route.enquiry())) {
            assertEquals(0, candidates(client, command), "what did not arrive is not in the list");
        }
    }

    /** The payee of the second payment has no account at the sandbox's own bank. */
    void refusedPayment() {
        contract.needs(route.submission());
        contract.needs(BankTraits.Aspect.REASONS_OF_PAYMENTS);
        BankClient client = contract.visit().as("alice");
        PaymentRoute.Sent command = route.prepare(
                client,
                payments.empty(client, "contract-key-5")
                        .pay(Payments.payment(new BankCode("0001"), 100))
                        .pay(Payments.payment(new BankCode(TransferFees.THIS_BANK), 200)));

        TransferOutcome.Rejected refused = assertInstanceOf(TransferOutcome.Rejected.class, command.submit());

        assertEquals(
                List.of("2"),
                refused.details().stream()
                        .flatMap(reason -> reason.item().stream())
                        .distinct()
                        .toList());
        assertFalse(refused.details().stream().map(ErrorDetail::code).toList().isEmpty());
        assertTrue(payments.orders().isEmpty());
    }

    void fee() {
        contract.needs(route.fee());
        BankClient client = contract.visit().as("alice");

        TransferFee fee = payments.of(client, "contract-key-6", 1_000, 2_000).fee();

        EnquiryCases.assertYen(300, fee.total());
        fee.items().forEach(item -> EnquiryCases.assertYen(150, item));
        assertTrue(fee.items().isEmpty() || fee.items().size() == 2, "a fee for each payment, or none");
        assertTrue(payments.orders().isEmpty());
    }

    private long candidates(BankClient client, PaymentRoute.Sent command) {
        try (Stream<TransferRecord> listed = route.list(client, contract.main(client), Payments.DAY)) {
            return listed.filter(record -> record.couldBe(command.transfer())).count();
        }
    }
}
