package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be asked about a transfer afterwards, and its end before the money leaves. */
final class FollowUpCases {

    private static final int LISTED = 5;
    private static final int PAGE = 2;

    private final BankContract contract;
    private final PaymentRoute route;
    private final Payments payments;

    FollowUpCases(BankContract contract, PaymentRoute route) {
        this.contract = contract;
        this.route = route;
        this.payments = new Payments(contract, route);
    }

    void states() {
        contract.needs(route.submission());
        contract.needs(route.enquiry());
        contract.needs(BankTraits.Aspect.STATES);
        BankClient client = contract.visit().as("alice");
        String number = payments.accepted(payments.of(client, "contract-key-1", 110_000));
        payments.handOn(client, number);

        assertEquals(TransferState.Kind.AWAITING_APPROVAL, state(client, number));
        payments.approve(client, number);
        assertEquals(TransferState.Kind.IN_PROCESS, state(client, number));
        payments.settle();
        assertEquals(TransferState.Kind.COMPLETED, state(client, number));
    }

    void byNumber() {
        contract.needs(route.submission());
        contract.needs(route.enquiry());
        contract.needs(BankTraits.Aspect.STATUS_BY_NUMBER);
        BankClient client = contract.visit().as("alice");
        AccountId main = contract.main(client);
        PaymentRoute.Sent first = payments.of(client, "contract-key-1", 110_000);
        RequestNumber number = new RequestNumber(payments.accepted(first));
        PaymentRoute.Sent second = payments.of(client, "contract-key-2", 220_000);
        payments.accepted(second);

        TransferRecord found = route.status(client, main, number).orElseThrow();

        assertTrue(found.numbers().contains(number));
        assertTrue(found.couldBe(first.transfer()));
        assertEquals(false, found.couldBe(second.transfer()));
    }

    /** Five transfers, of which the bank shows two at a time where it has pages. */
    void list() {
        contract.needs(route.submission());
        contract.needs(route.enquiry());
        BankClient client = contract.visit().as("alice");
        route.atTheBank().settings().pageSize(PAGE);
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < LISTED; i++) {
            sent.add(payments.accepted(payments.of(client, "contract-key-" + i, 1_000 + i)));
        }

        List<String> listed = listed(client).stream()
                .flatMap(record -> record.numbers().stream())
                .map(RequestNumber::value)
                .toList();

        assertEquals(sent.stream().sorted().toList(), listed.stream().sorted().toList());
    }

    void cancel() {
        contract.needs(route.submission());
        contract.needs(route.cancellation());
        BankClient client = contract.visit().as("alice");
        AccountId main = contract.main(client);
        RequestNumber number = new RequestNumber(payments.accepted(payments.of(client, "contract-key-1", 110_000)));
        CancelCommand cancel =
                new CancelCommand(new IdempotencyKey("contract-key-2"), main, number, CancelCommand.Target.ACCEPTANCE);

        assertInstanceOf(TransferOutcome.Accepted.class, route.cancel(client, cancel));
        long before = contract.requests();
        assertInstanceOf(TransferOutcome.Accepted.class, route.cancel(client, cancel));
        assertEquals(before, contract.requests(), "the same cancellation again is answered from the ledger");
        expect(RequestState.Kind.WAITING, client, main, number);
        // The cancellation waits for the customer as the transfer does, and is answered first.
        route.atTheBank().approve(number.value());
        expect(RequestState.Kind.DONE, client, main, number);
        payments.settle();
        assertEquals(0, route.atTheBank().moved());
        if (contract.operations().contains(route.enquiry()) && contract.traits().has(BankTraits.Aspect.STATES)) {
            assertEquals(TransferState.Kind.CANCELLED, state(client, number.value()));
        }
    }

    private void expect(RequestState.Kind kind, BankClient client, AccountId account, RequestNumber number) {
        if (contract.operations().contains(route.requestResult())) {
            assertEquals(kind, route.result(client, account, number).state().kind());
        }
    }

    TransferState.Kind state(BankClient client, String number) {
        return listed(client).stream()
                .filter(record -> record.numbers().contains(new RequestNumber(number)))
                .findFirst()
                .orElseThrow()
                .state()
                .kind();
    }

    private List<TransferRecord> listed(BankClient client) {
        try (Stream<TransferRecord> all = route.list(client, contract.main(client), Payments.DAY)) {
            return all.toList();
        }
    }
}
