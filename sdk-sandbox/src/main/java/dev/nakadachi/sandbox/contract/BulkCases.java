package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.bank.Balances;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.id.AccountId;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What only bulk transfers have: payments over several pages, and payments that end in different ways. */
final class BulkCases {

    private final BankContract contract;
    private final PaymentRoute route;
    private final Payments payments;

    BulkCases(BankContract contract) {
        this.contract = contract;
        this.route = PaymentRoute.bulk(contract);
        this.payments = new Payments(contract, route);
    }

    /** Payments of 1, 2, 3 ... yen. */
    void items() {
        contract.needs(BulkOperations.BULK_TRANSFER);
        contract.needs(BulkOperations.ITEMS);
        BankClient client = contract.visit().as("alice");
        int count = contract.traits().payments();
        String number = payments.accepted(payments.of(
                client, "contract-key-1", LongStream.rangeClosed(1, count).toArray()));
        AccountId main = contract.main(client);
        int shown = items(client, main, number).size();
        assertTrue(shown == 0 || shown == count, "all payments, or none while the bank does not show them yet");
        payments.approve(client, number);
        payments.settle();
        long before = contract.requests();

        List<TransferItem> items = items(client, main, number);

        assertEquals(contract.traits().itemPages(), contract.requests() - before, "pages");
        assertEquals(count, items.size());
        for (int i = 0; i < count; i++) {
            EnquiryCases.assertYen(i + 1L, items.get(i).amount());
            items.get(i).number().ifPresent(account -> assertEquals("7654321", account.value()));
        }
    }

    /** The second of three payments cannot be made, and the first comes back. */
    void partly() {
        contract.needs(BulkOperations.BULK_TRANSFER);
        contract.needs(BulkOperations.STATUS);
        contract.needs(BankTraits.Aspect.STATES);
        BankClient client = contract.visit().as("alice");
        String number = payments.accepted(payments.of(client, "contract-key-1", 10_000, 20_000, 30_000));
        payments.handOn(client, number);
        contract.bank().bank().bulkItems().fail(number, 2);
        payments.approve(client, number);
        payments.settle();

        assertEquals(TransferState.Kind.PARTLY_COMPLETED, new FollowUpCases(contract, route).state(client, number));
        // 1,200,000 without 10,000, 30,000 and two fees of 150.
        expect(1_159_700, client);
        contract.bank().bank().bulkItems().giveBack(number, 1);
        expect(1_169_700, client);
    }

    private void expect(long yen, BankClient client) {
        client.find(Balances.class)
                .ifPresent(balances -> EnquiryCases.assertYen(
                        yen, balances.balance(contract.main(client)).amount()));
    }

    private List<TransferItem> items(BankClient client, AccountId account, String number) {
        try (Stream<TransferItem> items =
                PaymentRoute.bulkTransfers(client).items(account, new RequestNumber(number))) {
            return items.toList();
        }
    }
}
