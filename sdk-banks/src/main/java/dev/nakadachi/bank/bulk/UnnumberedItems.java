package dev.nakadachi.bank.bulk;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.money.Money;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Items without a number, joined with the payments that they could be. Payments and items that hang together in any way
 * form a circle; within a circle nothing is guessed: its state is certain where there are as many items as payments,
 * all with the same state, and they can be paired.
 */
final class UnnumberedItems {

    private final Map<Integer, Circle> circleOf = new HashMap<>();
    private boolean strangers;

    private UnnumberedItems() {}

    static UnnumberedItems of(List<Payment> payments, BitSet free, List<TransferItem> items) {
        UnnumberedItems all = new UnnumberedItems();
        if (!items.isEmpty()) {
            all.join(Likes.of(payments, free), items);
        }
        return all;
    }

    private void join(Likes likes, List<TransferItem> items) {
        Map<Facts, List<Circle>> found = new HashMap<>();
        for (TransferItem item : items) {
            List<Circle> candidates = found.computeIfAbsent(Facts.of(item), facts -> likes.candidates(facts, item));
            if (candidates.isEmpty()) {
                strangers = true;
            } else {
                Circle all = candidates.get(0).root();
                candidates.forEach(all::take);
                all.items.add(item);
            }
        }
        Set<Circle> roots = new LinkedHashSet<>();
        likes.circles().forEach(circle -> roots.add(circle.root()));
        roots.stream().filter(circle -> !circle.items.isEmpty()).forEach(circle -> {
            circle.judge();
            strangers |= circle.items.size() > circle.places.size();
            circle.places.forEach(place -> circleOf.put(place, circle));
        });
    }

    /** An item could be this payment's. */
    boolean reaches(int place) {
        return circleOf.containsKey(place);
    }

    boolean isAmbiguous(int place) {
        Circle circle = circleOf.get(place);
        return circle != null && !circle.isCertain();
    }

    /** The item is one of several that could be this payment's, all in the same state. */
    boolean isShared(int place) {
        Circle circle = circleOf.get(place);
        return circle != null && circle.places.size() > 1;
    }

    /** An item in the state of this payment. */
    @Nullable
    TransferItem itemOf(int place) {
        Circle circle = circleOf.get(place);
        return circle != null && circle.isCertain() ? circle.items.get(0) : null;
    }

    /** There are items that can be no payment's. */
    boolean hasStrangers() {
        return strangers;
    }

    /** Payments that nothing in an item can tell apart, each kind in a circle of its own at first. */
    private record Likes(Map<Facts, Circle> byFacts, Map<Money, List<Circle>> byAmount) {

        static Likes of(List<Payment> payments, BitSet free) {
            Likes likes = new Likes(new HashMap<>(), new HashMap<>());
            free.stream().forEach(place -> likes.add(place, payments.get(place)));
            return likes;
        }

        private void add(int place, Payment payment) {
            Circle circle = byFacts.computeIfAbsent(Facts.of(payment), facts -> {
                Circle made = new Circle(payment);
                byAmount.computeIfAbsent(payment.amount(), amount -> new ArrayList<>())
                        .add(made);
                return made;
            });
            circle.places.add(place);
            circle.payments.add(payment);
        }

        List<Circle> circles() {
            return byAmount.values().stream().flatMap(List::stream).toList();
        }

        List<Circle> candidates(Facts facts, TransferItem item) {
            if (facts.areAll()) {
                return Optional.ofNullable(byFacts.get(facts)).stream().toList();
            }
            return byAmount.getOrDefault(item.amount(), List.of()).stream()
                    .filter(circle -> item.couldBe(circle.like))
                    .toList();
        }
    }

    /** What an item may say of its payment. */
    private record Facts(
            Money amount, Optional<BankCode> bank, Optional<BranchCode> branch, Optional<AccountNumber> number) {

        static Facts of(Payment payment) {
            Payee payee = payment.payee();
            return new Facts(
                    payment.amount(),
                    Optional.of(payee.bank()),
                    Optional.of(payee.branch()),
                    Optional.of(payee.number()));
        }

        static Facts of(TransferItem item) {
            return new Facts(item.amount(), item.bank(), item.branch(), item.number());
        }

        boolean areAll() {
            return bank.isPresent() && branch.isPresent() && number.isPresent();
        }
    }
}
