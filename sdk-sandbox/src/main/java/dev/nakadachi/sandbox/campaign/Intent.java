package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.sandbox.bank.transfer.Payee;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import dev.nakadachi.sandbox.bank.transfer.TransferOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One payment that the caller wants made once: what a subject is given. Closed by nature, hence a record.
 *
 * @param key the caller's key, the same at every attempt
 * @param account the account that pays
 * @param day on which it is to be made
 * @param yen how much
 * @param payee the payee's account number at bank 0001, branch 001, ordinary account
 */
public record Intent(String key, String account, LocalDate day, long yen, String payee) {

    /** The code of the payee's bank. */
    public static final String BANK = "0001";

    /** The code of the payee's branch. */
    public static final String BRANCH = "001";

    private static final String REMITTER = "ｶ)ﾃｽﾄｼﾖｳｼﾞ";

    /** The payee's name, in half-width kana. */
    public static final String NAME = "ﾔﾏﾀﾞ";

    boolean isOrdered(TransferOrder order) {
        List<TransferItem> items = order.items();
        return items.size() == 1
                && items.get(0).amount() == yen
                && items.get(0).payee().accountNumber().equals(payee);
    }

    /** The same as a customer orders it on the bank's own site. */
    TransferOrder elsewhere() {
        Payee to = new Payee(BANK, BRANCH, "1", payee, NAME);
        return new TransferOrder(
                new AccountId(account),
                REMITTER,
                day,
                List.of(new TransferItem(1, yen, to, Optional.empty())),
                Optional.empty());
    }

    @Override
    public String toString() {
        return "Intent[" + key + "]";
    }

    /** The same account, day, amount and payee. */
    boolean isTwinOf(Intent other) {
        return account.equals(other.account) && day.equals(other.day) && yen == other.yen && payee.equals(other.payee);
    }
}
