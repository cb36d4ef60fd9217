package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;

/** Intents as commands of this SDK. */
final class Commands {

    static final AccountId ACCOUNT = new AccountId(Draw.ACCOUNT);

    private Commands() {}

    static TransferCommand transfer(Intent intent) {
        Payee payee = new Payee(
                new BankCode(Intent.BANK),
                new BranchCode(Intent.BRANCH),
                PayeeAccountType.ORDINARY,
                new AccountNumber(intent.payee()),
                new KanaName(Intent.NAME));
        return TransferCommand.builder(new IdempotencyKey(intent.key()), new AccountId(intent.account()), intent.day())
                .pay(Payment.of(payee, Money.yen(intent.yen())))
                .build();
    }

    static CancelCommand cancel(Intent intent, RequestNumber number) {
        return new CancelCommand(
                new IdempotencyKey("cancel-" + intent.key()), ACCOUNT, number, CancelCommand.Target.ACCEPTANCE);
    }
}
