package dev.nakadachi.sandbox.bank.transfer;

import dev.nakadachi.id.AccountId;
import java.time.Instant;

/** Moves the money of one transfer: a line for each payment, then one for the fee. */
final class Settlement {

    private final Funds funds;

    Settlement(Funds funds) {
        this.funds = funds;
    }

    /** Pays at the moment that was fixed; false when the account does not cover amount and fee. */
    boolean pay(Transfer transfer, Instant at) {
        AccountId from = transfer.order().account();
        if (funds.balance(from) < transfer.amount() + transfer.fee()) {
            return false;
        }
        for (TransferItem item : transfer.order().items()) {
            Payee payee = item.payee();
            funds.post(from, new Funds.Entry(at, -item.amount(), "振込 " + payee.name(), true));
            String remitter = "振込 " + transfer.order().remitter();
            funds.accountOf(payee).ifPresent(to -> funds.post(to, new Funds.Entry(at, item.amount(), remitter, true)));
        }
        if (transfer.fee() > 0) {
            funds.post(from, new Funds.Entry(at, -transfer.fee(), "振込手数料", false));
        }
        return true;
    }

    /** Brings the payments back, not the fee. */
    void giveBack(Transfer transfer, Instant at, String word) {
        for (TransferItem item : transfer.order().items()) {
            String remarks = word + " " + item.payee().name();
            funds.accountOf(item.payee())
                    .ifPresent(to -> funds.post(to, new Funds.Entry(at, -item.amount(), word, false)));
            funds.post(transfer.order().account(), new Funds.Entry(at, item.amount(), remarks, false));
        }
    }
}
