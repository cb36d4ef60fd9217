package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import java.time.LocalDate;

/** Commands of the tests. No name, number or amount belongs to anybody. */
final class Commands {

    static final AccountId ACCOUNT = new AccountId("101011234567");
    static final IdempotencyKey KEY = new IdempotencyKey("order-0042");
    static final LocalDate DATE = LocalDate.of(2025, 5, 1);
    static final RequestNumber NUMBER = new RequestNumber("2025043000000001");

    private Commands() {}

    static Payment payment(String bank, long yen) {
        return Payment.of(
                new Payee(
                        new BankCode(bank),
                        new BranchCode("002"),
                        PayeeAccountType.CURRENT,
                        new AccountNumber("0012345"),
                        new KanaName("ﾔﾏﾀﾞ ﾊﾅｺ")),
                Money.yen(yen));
    }

    static TransferCommand.Builder builder() {
        return TransferCommand.builder(KEY, ACCOUNT, DATE);
    }

    static TransferCommand command(Payment... payments) {
        TransferCommand.Builder command = builder();
        for (Payment payment : payments) {
            command.pay(payment);
        }
        return command.build();
    }
}
