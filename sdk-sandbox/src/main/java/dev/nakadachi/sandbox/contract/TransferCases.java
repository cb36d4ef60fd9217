package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.Balances;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.fault.Faults;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Single transfers. */
final class TransferCases {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);

    private final BankContract contract;

    TransferCases(BankContract contract) {
        this.contract = contract;
    }

    void once() {
        contract.needs(TransferOperations.TRANSFER);
        BankClient client = contract.visit().as("alice");

        assertInstanceOf(
                TransferOutcome.Accepted.class, transfers(client).submit(of(contract.main(client), "contract-key-1")));

        List<Transfer> taken = atTheBank().all();
        assertEquals(1, taken.size());
        assertEquals(TODAY, taken.get(0).order().date());
        assertEquals(1, taken.get(0).order().items().size());
        TransferItem item = taken.get(0).order().items().get(0);
        assertEquals(110_000, item.amount());
        assertEquals("0001", item.payee().bankCode());
        assertEquals("001", item.payee().branchCode());
        assertEquals("7654321", item.payee().accountNumber());
        assertEquals("ﾔﾏﾀﾞ", item.payee().name());
        atTheBank().approve(taken.get(0).applyNo());
        contract.opened().clock().advance(Duration.ofMinutes(30));
        assertEquals(1, atTheBank().moved());
        // 1,200,000 without 110,000 and the fee of 150.
        client.find(Balances.class)
                .ifPresent(balances -> EnquiryCases.assertYen(
                        1_089_850, balances.balance(contract.main(client)).amount()));
    }

    void again() {
        contract.needs(TransferOperations.TRANSFER);
        BankClient client = contract.visit().as("alice");
        TransferCommand command = of(contract.main(client), "contract-key-2");

        transfers(client).submit(command);
        long before = contract.requests();
        assertInstanceOf(TransferOutcome.Accepted.class, transfers(client).submit(command));

        assertEquals(before, contract.requests());
        assertEquals(1, atTheBank().executions());
    }

    void lostAnswer() {
        contract.needs(TransferOperations.TRANSFER);
        BankClient client = contract.visit().as("alice");
        TransferCommand command = of(contract.main(client), "contract-key-3");
        contract.opened()
                .faults()
                .next(
                        contract.apiCalls(),
                        Faults.dropAfterExecution(contract.opened().gate()));

        assertInstanceOf(TransferOutcome.Unknown.class, transfers(client).submit(command));

        assertEquals(0, contract.opened().faults().outstanding());
        assertEquals(1, atTheBank().executions());
        assertInstanceOf(TransferOutcome.Unknown.class, transfers(client).submit(command));
        assertEquals(1, atTheBank().executions());
    }

    /** 110,000 yen of today to an account of another bank. */
    static TransferCommand of(AccountId from, String key) {
        Payee payee = new Payee(
                new BankCode("0001"),
                new BranchCode("001"),
                PayeeAccountType.ORDINARY,
                new AccountNumber("7654321"),
                new KanaName("ﾔﾏﾀﾞ"));
        return TransferCommand.builder(new IdempotencyKey(key), from, TODAY)
                .pay(Payment.of(payee, Money.yen(110_000)))
                .build();
    }

    private static dev.nakadachi.bank.Transfers transfers(BankClient client) {
        return client.find(dev.nakadachi.bank.Transfers.class).orElseThrow();
    }

    private Transfers atTheBank() {
        return contract.bank().bank().transfers();
    }
}
