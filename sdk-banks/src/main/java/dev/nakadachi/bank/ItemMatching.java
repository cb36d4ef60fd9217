package dev.nakadachi.bank;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Whether reported items and payments can be paired one to one. An item that says little agrees with several payments,
 * so a pair that was made may have to be made anew (augmenting paths): the first fit would call a match a
 * contradiction.
 */
final class ItemMatching {

    private static final int NONE = -1;

    private final List<TransferItem> items;
    private final List<Payment> payments;
    private final int[] itemOf;

    private ItemMatching(List<TransferItem> items, List<Payment> payments) {
        this.items = items;
        this.payments = payments;
        this.itemOf = new int[payments.size()];
        Arrays.fill(itemOf, NONE);
    }

    static boolean pairsAll(List<TransferItem> items, List<Payment> payments) {
        if (items.size() != payments.size()) {
            return false;
        }
        ItemMatching matching = new ItemMatching(items, payments);
        for (int item = 0; item < items.size(); item++) {
            if (!matching.pair(item, new BitSet())) {
                return false;
            }
        }
        return true;
    }

    private boolean pair(int item, BitSet tried) {
        for (int payment = 0; payment < itemOf.length; payment++) {
            if (!tried.get(payment) && items.get(item).agreesWith(payments.get(payment))) {
                tried.set(payment);
                if (itemOf[payment] == NONE || pair(itemOf[payment], tried)) {
                    itemOf[payment] = item;
                    return true;
                }
            }
        }
        return false;
    }
}
