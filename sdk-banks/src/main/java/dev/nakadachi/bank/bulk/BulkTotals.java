package dev.nakadachi.bank.bulk;

import dev.nakadachi.bank.BulkSummary;
import dev.nakadachi.bank.PaymentState;
import dev.nakadachi.money.Money;
import java.util.List;

/**
 * Where the money of a bulk transfer is, counted from its payments and by the amounts that were ordered, without fees.
 * The four sums always make up the whole order. Prints counts. Immutable and thread-safe.
 */
public final class BulkTotals {

    private final BulkSummary paid;
    private final BulkSummary failed;
    private final BulkSummary returned;
    private final BulkSummary open;

    private BulkTotals(BulkSummary paid, BulkSummary failed, BulkSummary returned, BulkSummary open) {
        this.paid = paid;
        this.failed = failed;
        this.returned = returned;
        this.open = open;
    }

    static BulkTotals of(List<ItemResult> items) {
        BulkSummary[] sums = {none(), none(), none(), none()};
        for (ItemResult item : items) {
            int place = placeOf(item.state());
            sums[place] = BulkSummary.of(
                    sums[place].payments() + 1,
                    sums[place].total().plus(item.payment().amount()));
        }
        return new BulkTotals(sums[0], sums[1], sums[2], sums[3]);
    }

    private static int placeOf(PaymentState.Kind state) {
        return switch (state) {
            case DONE, RECALL_FAILED -> 0;
            case FAILED -> 1;
            case RETURNED, RECALLED -> 2;
            case RECALLING, UNKNOWN -> 3;
        };
    }

    private static BulkSummary none() {
        return BulkSummary.of(0, Money.yen(0));
    }

    /**
     * What the payees have: payments that were made, also those that were called back in vain.
     *
     * @return number and yen
     */
    public BulkSummary paid() {
        return paid;
    }

    /**
     * What never left.
     *
     * @return number and yen
     */
    public BulkSummary failed() {
        return failed;
    }

    /**
     * What left and came back: returned by the payee's bank (資金返却) or recalled (組戻済).
     *
     * @return number and yen
     */
    public BulkSummary returned() {
        return returned;
    }

    /**
     * What is on its way, being recalled, or unknown.
     *
     * @return number and yen
     */
    public BulkSummary open() {
        return open;
    }

    @Override
    public String toString() {
        return "BulkTotals[" + paid.payments() + " paid, " + failed.payments() + " failed, " + returned.payments()
                + " returned, " + open.payments() + " open]";
    }
}
