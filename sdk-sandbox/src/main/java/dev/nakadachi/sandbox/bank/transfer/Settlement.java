package dev.nakadachi.sandbox.bank.transfer;

import dev.nakadachi.id.AccountId;
import java.time.Instant;
import java.util.List;

/** Moves the money of one transfer: a line for each payment, then one for the fee. */
final class Settlement {

    private final Funds funds;

    Settlement(Funds funds) {
        this.funds = funds;
    }

    /**
     * Pays at the moment that was fixed; false when no payment is left or the account does not cover amount and fee.
     */
    boolean pay(Transfer transfer, Instant at) {
        AccountId from = transfer.order().account();
        List<TransferItem> payable = transfer.payable();
        long payments = payable.stream().mapToLong(TransferItem::amount).sum();
        long fee = transfer.debit() - payments;
        if (payable.isEmpty() || funds.balance(from) < payments + fee) {
            return false;
        }
        for (TransferItem item : payable) {
            Payee payee = item.payee();
            funds.post(from, new Funds.Entry(at, -item.amount(), "振込 " + payee.name(), true));
            String remitter = "振込 " + transfer.order().remitter();
            funds.accountOf(payee).ifPresent(to -> funds.post(to, new Funds.Entry(at, item.amount(), remitter, true)));
        }
        if (fee > 0) {
            funds.post(from, new Funds.Entry(at, -fee, "振込手数料", false));
        }
        return true;
    }

    /** Brings the payments back, not the fee. */
    void giveBack(Transfer transfer, Instant at, String word) {
        transfer.order().items().forEach(item -> giveBack(transfer, item, at, word));
    }

    /** Brings one payment back, not its fee. */
    void giveBack(Transfer transfer, TransferItem item, Instant at, String word) {
        String remarks = word + " " + item.payee().name();
        funds.accountOf(item.payee()).ifPresent(to -> funds.post(to, new Funds.Entry(at, -item.amount(), word, false)));
        funds.post(transfer.order().account(), new Funds.Entry(at, item.amount(), remarks, false));
    }
}
