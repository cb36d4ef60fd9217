package dev.nakadachi.bank.bulk;

import dev.nakadachi.bank.ItemMatching;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Payments and items that could be each other's. Two circles become one when an item could be in either. For one
 * thread.
 */
final class Circle {

    /** Pairing unlike payments may take the square of their number in steps, so of more of them nothing is claimed. */
    private static final int MOST_UNLIKE = 2_000;

    /** Stands for the payments it began with, which an item cannot tell apart. */
    final Payment like;

    final List<Integer> places = new ArrayList<>();
    final List<Payment> payments = new ArrayList<>();
    final List<TransferItem> items = new ArrayList<>();
    private @Nullable Circle within;
    private boolean unlike;
    private boolean certain;

    Circle(Payment like) {
        this.like = like;
    }

    Circle root() {
        Circle root = this;
        while (root.within != null) {
            root = root.within;
        }
        return root;
    }

    /** Becomes one with another circle. */
    void take(Circle candidate) {
        Circle other = candidate.root();
        if (other != this) {
            places.addAll(other.places);
            payments.addAll(other.payments);
            items.addAll(other.items);
            other.within = this;
            unlike = true;
        }
    }

    /** When all items are in. */
    void judge() {
        certain = items.size() == payments.size()
                && items.stream().allMatch(this::isLikeTheFirst)
                && (!unlike || (items.size() <= MOST_UNLIKE && ItemMatching.pairsAll(items, payments)));
    }

    boolean isCertain() {
        return certain;
    }

    private boolean isLikeTheFirst(TransferItem item) {
        TransferItem first = items.get(0);
        return item.state().equals(first.state()) && item.returnedOn().equals(first.returnedOn());
    }
}
