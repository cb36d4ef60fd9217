package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.TransferOrder;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which transfer of the bank was carried out for which intent. */
final class Attribution {

    private static final int NONE = -1;

    private final List<Intent> intents;
    private final Transfers transfers;
    private final Map<String, Hand> byNumber = new HashMap<>();
    private final List<TransferOrder> elsewhere = new ArrayList<>();
    private Hand hand = new Hand(NONE, false);
    private int seen;

    /**
     * On whose behalf a request came.
     *
     * @param intent the place of the intent that was being paid, or -1
     * @param again whether the wire delivered a second time what the subject had sent once
     */
    record Hand(int intent, boolean again) {

        Hand repeated() {
            return new Hand(intent, true);
        }
    }

    Attribution(List<Intent> intents, Transfers transfers) {
        this.intents = intents;
        this.transfers = transfers;
        look(hand);
    }

    /** What the subject is about to do is for this intent. */
    void take(int intent) {
        hand = new Hand(intent, false);
    }

    /** What the subject is about to do is for no intent in particular. */
    void letGo() {
        hand = new Hand(NONE, false);
    }

    Hand hand() {
        return hand;
    }

    /** A transfer that the customer made on the bank's own site. */
    void elsewhere(TransferOrder order) {
        Transfer made = transfers.take(order, "");
        byNumber.put(made.applyNo(), new Hand(NONE, false));
        elsewhere.add(order);
        seen++;
    }

    /**
     * Whether the content of an intent was ordered elsewhere, or made by the wire of a payment with the same content.
     */
    boolean madeElsewhere(int intent) {
        Intent content = intents.get(intent);
        return elsewhere.stream().anyMatch(content::isOrdered)
                || transfers.all().stream()
                        .filter(transfer -> content.isOrdered(transfer.order()))
                        .anyMatch(this::isRepeated);
    }

    private boolean isRepeated(Transfer transfer) {
        Hand owner = byNumber.get(transfer.applyNo());
        return owner != null && owner.again();
    }

    /** Notes what is new in the bank's book since the last look. */
    void look(Hand whose) {
        if (transfers.executions() == seen) {
            return;
        }
        for (Transfer transfer : transfers.all()) {
            byNumber.computeIfAbsent(transfer.applyNo(), number -> {
                seen++;
                return owner(transfer, whose);
            });
        }
    }

    /** The transfers that were carried out for an intent, without those that the wire made of one request. */
    List<Transfer> sentFor(int intent) {
        return transfers.all().stream()
                .filter(transfer -> new Hand(intent, false).equals(byNumber.get(transfer.applyNo())))
                .toList();
    }

    /** All transfers that were carried out for an intent. */
    List<Transfer> allFor(int intent) {
        return transfers.all().stream()
                .filter(transfer -> Optional.ofNullable(byNumber.get(transfer.applyNo()))
                        .filter(owner -> owner.intent() == intent)
                        .isPresent())
                .toList();
    }

    /**
     * Whoever was at it, unless the content is that of another intent: subjects may repeat what they like, when they
     * like.
     */
    private Hand owner(Transfer transfer, Hand whose) {
        if (whose.intent() != NONE && intents.get(whose.intent()).isOrdered(transfer.order())) {
            return whose;
        }
        int other = IntStream.range(0, intents.size())
                .filter(place -> intents.get(place).isOrdered(transfer.order()))
                .findFirst()
                .orElse(NONE);
        return new Hand(other, whose.again());
    }
}
