package dev.nakadachi.bank;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;

/**
 * Whether reported items and payments can be paired one to one. An item that says little agrees with several payments,
 * so a pair that was made may have to be made anew (augmenting paths): the first fit would call a match a
 * contradiction. Searched in breadth, because a path may be as long as the transfer has payments.
 */
public final class ItemMatching {

    private static final int NONE = -1;

    private final List<TransferItem> items;
    private final List<Payment> payments;
    private final int[] itemOf;
    private final int[] paymentOf;

    private ItemMatching(List<TransferItem> items, List<Payment> payments) {
        this.items = items;
        this.payments = payments;
        this.itemOf = none(payments.size());
        this.paymentOf = none(items.size());
    }

    /**
     * Whether each item can be another payment's, and each payment has one.
     *
     * @param items what the bank reports
     * @param payments what was ordered
     * @return false when their numbers differ, or one is left over however the others are paired
     */
    public static boolean pairsAll(List<TransferItem> items, List<Payment> payments) {
        if (items.size() != payments.size()) {
            return false;
        }
        ItemMatching matching = new ItemMatching(items, payments);
        for (int item = 0; item < items.size(); item++) {
            if (!matching.pair(item)) {
                return false;
            }
        }
        return true;
    }

    private boolean pair(int first) {
        int[] reachedBy = none(payments.size());
        BitSet open = new BitSet();
        open.set(0, payments.size());
        Queue<Integer> waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty()) {
            int item = waiting.remove();
            for (int payment = open.nextSetBit(0); payment != NONE; payment = open.nextSetBit(payment + 1)) {
                if (items.get(item).couldBe(payments.get(payment))) {
                    open.clear(payment);
                    reachedBy[payment] = item;
                    if (itemOf[payment] == NONE) {
                        settle(payment, reachedBy);
                        return true;
                    }
                    waiting.add(itemOf[payment]);
                }
            }
        }
        return false;
    }

    /** Along the path back to its start, each item gives its payment to the one that reached it. */
    private void settle(int free, int[] reachedBy) {
        int payment = free;
        while (payment != NONE) {
            int item = reachedBy[payment];
            int left = paymentOf[item];
            itemOf[payment] = item;
            paymentOf[item] = payment;
            payment = left;
        }
    }

    private static int[] none(int count) {
        int[] places = new int[count];
        Arrays.fill(places, NONE);
        return places;
    }
}
