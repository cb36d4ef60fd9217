package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.ConfirmCommand;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.TransferOrder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Commands of the contract, and the customer who answers for them. */
final class Payments {

    static final LocalDate TODAY = LocalDate.of(2026, 4, 15);
    static final DateRange DAY = DateRange.between(TODAY, TODAY);

    private final BankContract contract;
    private final PaymentRoute route;

    Payments(BankContract contract, PaymentRoute route) {
        this.contract = contract;
        this.route = route;
    }

    /** Payments of today to one account of another bank. */
    PaymentRoute.Sent of(BankClient client, String key, long... yen) {
        TransferCommand.Builder transfer = empty(client, key);
        for (long amount : yen) {
            transfer.pay(payment(new BankCode("0001"), amount));
        }
        return route.prepare(client, transfer);
    }

    TransferCommand.Builder empty(BankClient client, String key) {
        return TransferCommand.builder(new IdempotencyKey(key), contract.main(client), TODAY);
    }

    /** 110,000 yen of today to an account of another bank. */
    static TransferCommand single(AccountId from, String key) {
        return TransferCommand.builder(new IdempotencyKey(key), from, TODAY)
                .pay(payment(new BankCode("0001"), 110_000))
                .build();
    }

    static Payment payment(BankCode bank, long yen) {
        Payee payee = new Payee(
                bank,
                new BranchCode("001"),
                PayeeAccountType.ORDINARY,
                new AccountNumber("7654321"),
                new KanaName("ﾔﾏﾀﾞ"));
        return Payment.of(payee, Money.yen(yen));
    }

    /** The bank's number of a command that it takes. */
    String accepted(PaymentRoute.Sent command) {
        return assertInstanceOf(TransferOutcome.Accepted.class, command.submit())
                .number()
                .value();
    }

    /** The second step, at a bank that takes commands in two: before it nobody is asked to approve. */
    void handOn(BankClient client, String number) {
        if (route.atTheBank().held().containsKey(number)) {
            if (contract.operations().contains(BulkOperations.CONFIRM)) {
                IdempotencyKey key = new IdempotencyKey("contract-key-of-step-two");
                assertInstanceOf(
                        TransferOutcome.Accepted.class,
                        PaymentRoute.bulkTransfers(client).confirm(ConfirmCommand.of(key, new RequestNumber(number))));
            } else {
                route.atTheBank().handOn(number);
            }
        }
    }

    /** The customer approves what was handed on. */
    void approve(BankClient client, String number) {
        handOn(client, number);
        route.atTheBank().approve(number);
    }

    /** Time enough for the money to leave, and for the bank to show each payment. */
    void settle() {
        contract.opened().clock().advance(Duration.ofMinutes(30));
    }

    /** All that the bank has taken, held back or not. */
    List<TransferOrder> orders() {
        List<TransferOrder> orders = new ArrayList<>(route.atTheBank().held().values());
        route.atTheBank().all().stream().map(Transfer::order).forEach(orders::add);
        return orders;
    }
}
