package dev.nakadachi.store.drill;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;

/** The commands of the drill: the same number of the same situation is always the same command. */
final class DrillCommands {

    /** The payment of a bulk transfer that cannot be made, where one cannot. */
    static final int BROKEN_ITEM = 2;

    /** In yen. */
    static final long BROKEN_AMOUNT = 2;

    static final AccountId MAIN = new AccountId("101011234567");
    static final BankCode ANOTHER_BANK = new BankCode("0001");
    private static final BankCode THIS_BANK = new BankCode("0310");

    private final CorporateBank client;

    DrillCommands(CorporateBank client) {
        this.client = client;
    }

    /** What its caller hears. */
    String submit(DrillState state, int number) {
        TransferCommand command = command(state, number);
        try {
            return endOf(
                    state.isBulk()
                            ? client.bulkTransfers().submit(BulkTransferCommand.of(command))
                            : client.transfers().submit(command));
        } catch (NakadachiException thrown) {
            return "thrown " + thrown.problem().code();
        }
    }

    private static TransferCommand command(DrillState state, int number) {
        Payee payee = payee(state == DrillState.REJECTED ? THIS_BANK : ANOTHER_BANK);
        TransferCommand.Builder command = TransferCommand.builder(
                new IdempotencyKey(state.key(number)), MAIN, state.phase().day());
        if (!state.isBulk()) {
            return command.pay(Payment.of(payee, Money.yen(state.amount(number))))
                    .build();
        }
        return command.pay(Payment.of(payee, Money.yen(state.amount(number) - BROKEN_AMOUNT - 1)))
                .pay(Payment.of(payee, Money.yen(BROKEN_AMOUNT)))
                .pay(Payment.of(payee, Money.yen(1)))
                .build();
    }

    static Payee payee(BankCode bank) {
        return new Payee(
                bank,
                new BranchCode("001"),
                PayeeAccountType.ORDINARY,
                new AccountNumber("7654321"),
                new KanaName("ﾔﾏﾀﾞ"));
    }

    static String endOf(TransferOutcome outcome) {
        return outcome.fold(
                accepted -> "accepted",
                rejected -> "rejected " + rejected.reason(),
                undone -> "undone " + undone.state(),
                unknown -> "unknown");
    }
}
