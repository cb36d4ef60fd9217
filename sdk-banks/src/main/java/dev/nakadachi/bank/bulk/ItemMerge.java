package dev.nakadachi.bank.bulk;

import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.money.Money;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Joins the bank's items with the payments of a command, one to one: by the bank's number where it gives one, else by
 * what it reports of them. Holds one item for each payment, however many the bank sends. For one thread.
 */
final class ItemMerge {

    private final List<Payment> payments;
    private final @Nullable TransferItem[] listed;
    private final BitSet twice = new BitSet();
    private final List<TransferItem> unnumbered = new ArrayList<>();
    private final List<BulkFinding> findings = new ArrayList<>();
    private int read;
    private boolean strangers;
    private Money sum = Money.yen(0);

    ItemMerge(List<Payment> payments) {
        this.payments = payments;
        this.listed = new TransferItem[payments.size()];
    }

    /** How many items the bank has sent. */
    int read() {
        return read;
    }

    /** More items than payments: what follows cannot belong to the order, so nobody need read it. */
    boolean overflows() {
        return read > payments.size();
    }

    void add(TransferItem item) {
        read++;
        sum = sum.plus(item.amount());
        int place = item.position().orElse(0) - 1;
        if (item.position().isEmpty() && unnumbered.size() < payments.size()) {
            unnumbered.add(item);
        } else if (place < 0 || place >= payments.size()) {
            strangers = true;
        } else if (listed[place] != null) {
            twice.set(place);
        } else {
            listed[place] = item;
        }
    }

    /** The sum of all amounts that the bank has listed. */
    Money sum() {
        return sum;
    }

    List<BulkFinding> findings() {
        return List.copyOf(findings);
    }

    /** All payments in their order; what a reading that broke off did not reach is not told, and no finding. */
    List<ItemResult> results(Optional<TransferState> whole, boolean complete) {
        findings.clear();
        BitSet otherwise = where(place -> listed[place] != null && !couldBe(place));
        BitSet free = where(place -> listed[place] == null);
        UnnumberedItems rest = UnnumberedItems.of(payments, free, complete ? unnumbered : List.of());
        BitSet missing = where(place -> complete && free.get(place) && !rest.reaches(place));
        BitSet ambiguous = where(rest::isAmbiguous);
        BitSet unclear = union(twice, otherwise, missing, ambiguous);
        BitSet against = new BitSet();
        List<ItemResult> results = new ArrayList<>(payments.size());
        for (int place = 0; place < payments.size(); place++) {
            TransferItem item = free.get(place) ? rest.itemOf(place) : listed[place];
            Verdict said = Verdict.of(Optional.ofNullable(item).flatMap(TransferItem::state), whole);
            against.set(place, said.equals(Verdict.UNCLEAR));
            ItemResult result =
                    ItemResult.of(place + 1, payments.get(place), unclear.get(place) ? Verdict.UNCLEAR : said);
            ItemResult told = item == null ? result : result.told(item);
            results.add(rest.isShared(place) ? told.amongEquals() : told);
        }
        find(BulkFinding.Kind.NOT_LISTED, missing);
        find(BulkFinding.Kind.LISTED_TWICE, twice);
        find(BulkFinding.Kind.LISTED_OTHERWISE, otherwise);
        find(BulkFinding.Kind.AMBIGUOUS, ambiguous);
        find(BulkFinding.Kind.AGAINST_THE_WHOLE, against);
        if (strangers || rest.hasStrangers()) {
            findings.add(BulkFinding.of(BulkFinding.Kind.NOT_ORDERED));
        }
        return results;
    }

    private static BitSet union(BitSet... sets) {
        BitSet all = new BitSet();
        for (BitSet set : sets) {
            all.or(set);
        }
        return all;
    }

    private boolean couldBe(int place) {
        TransferItem item = listed[place];
        return item != null && item.couldBe(payments.get(place));
    }

    private BitSet where(IntPredicate is) {
        BitSet places = new BitSet();
        IntStream.range(0, payments.size()).filter(is).forEach(places::set);
        return places;
    }

    private void find(BulkFinding.Kind kind, BitSet places) {
        if (!places.isEmpty()) {
            findings.add(BulkFinding.of(
                    kind, places.stream().map(place -> place + 1).boxed().toList()));
        }
    }
}
