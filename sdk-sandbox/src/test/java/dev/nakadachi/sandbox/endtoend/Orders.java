package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Commands of alice, and how she looks for them. */
final class Orders {

    /** A Wednesday, the day at which every sandbox starts. */
    private static final LocalDate TODAY = LocalDate.parse("2026-04-15");

    private Orders() {}

    static TransferCommand of(String key, long yen) {
        Payee payee = new Payee(
                new BankCode("0001"),
                new BranchCode("001"),
                PayeeAccountType.ORDINARY,
                new AccountNumber("7654321"),
                new KanaName("ﾔﾏﾀﾞ"));
        return TransferCommand.builder(new IdempotencyKey(key), MAIN, TODAY)
                .pay(Payment.of(payee, Money.yen(yen)))
                .build();
    }

    /** The transfers of today that could be the command. */
    static List<TransferRecord> found(Transfers transfers, TransferCommand command) {
        try (Stream<TransferRecord> all = transfers.list(MAIN, DateRange.today())) {
            return all.filter(record -> record.couldBe(command)).toList();
        }
    }

    static String codeOf(TransferOutcome outcome) {
        return outcome.fold(
                accepted -> "accepted",
                rejected -> "rejected " + rejected.reason(),
                undone -> "undone " + undone.state(),
                unknown -> "unknown " + unknown.problem().code());
    }
}
