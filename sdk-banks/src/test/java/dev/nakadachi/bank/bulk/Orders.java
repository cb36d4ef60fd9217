package dev.nakadachi.bank.bulk;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.PaymentState;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import java.time.LocalDate;

/** Orders of the tests. No name, number or amount belongs to anybody. */
final class Orders {

    static final AccountId ACCOUNT = new AccountId("101011234567");
    static final IdempotencyKey KEY = new IdempotencyKey("salaries-2026-04");
    static final LocalDate DAY = LocalDate.of(2026, 4, 15);
    static final RequestNumber NUMBER = new RequestNumber("2026041500000001");

    private Orders() {}

    /** A payment of some yen to an account with a number of seven digits. */
    static Payment payment(int account, long yen) {
        return Payment.of(
                new Payee(
                        new BankCode("0001"),
                        new BranchCode("002"),
                        PayeeAccountType.ORDINARY,
                        number(account),
                        new KanaName("ﾔﾏﾀﾞ ﾊﾅｺ")),
                Money.yen(yen));
    }

    static BulkTransferCommand order(Payment... payments) {
        TransferCommand.Builder command = TransferCommand.builder(KEY, ACCOUNT, DAY);
        for (Payment payment : payments) {
            command.pay(payment);
        }
        return BulkTransferCommand.of(command.build());
    }

    /** Payments of 1, 2, 3 ... yen to the accounts 1, 2, 3 ... */
    static BulkTransferCommand order(int count) {
        Payment[] payments = new Payment[count];
        for (int i = 0; i < count; i++) {
            payments[i] = payment(i + 1, i + 1L);
        }
        return order(payments);
    }

    static AccountNumber number(int account) {
        String digits = "000000" + account;
        return new AccountNumber(digits.substring(digits.length() - 7));
    }

    /** As a bank with numbers lists it. */
    static TransferItem.Builder numbered(int position, int account, long yen) {
        return item(account, yen).position(position);
    }

    /** As a bank without numbers lists it. */
    static TransferItem.Builder item(int account, long yen) {
        return TransferItem.builder(Money.yen(yen))
                .bank(new BankCode("0001"))
                .branch(new BranchCode("002"))
                .number(number(account));
    }

    static PaymentState state(PaymentState.Kind kind) {
        return new PaymentState(kind, "");
    }

    static TransferRecord.Builder whole(TransferState.Kind kind) {
        return TransferRecord.builder(new TransferState(kind, "")).number(NUMBER);
    }
}
