package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.TransferOrder;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which transfer of the bank was carried out for which intent. */
final class Attribution {

    private static final int NONE = -1;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final List<Intent> intents;
    private final Transfers transfers;
    private final Map<String, Hand> byNumber = new HashMap<>();
    private final InstantSource clock;
    private Hand hand = Hand.nobodys();
    private int seen;

    /**
     * On whose behalf a request came.
     *
     * @param intent the place of the intent that was being paid, or -1
     * @param again whether the wire delivered a second time what the subject had sent once
     * @param day on which it was sent
     */
    record Hand(int intent, boolean again, LocalDate day) {

        static Hand nobodys() {
            return new Hand(NONE, false, LocalDate.EPOCH);
        }

        Hand repeated() {
            return new Hand(intent, true, day);
        }

        Hand sentOn(LocalDate today) {
            return new Hand(intent, again, today);
        }
    }

    Attribution(List<Intent> intents, Transfers transfers, InstantSource clock) {
        this.clock = clock;
        this.intents = intents;
        this.transfers = transfers;
        look(hand);
    }

    /** What the subject is about to do is for this intent. */
    void take(int intent) {
        hand = new Hand(intent, false, LocalDate.EPOCH);
    }

    /** What the subject is about to do is for no intent in particular. */
    void letGo() {
        hand = Hand.nobodys();
    }

    /** Who is at it now, on this day. */
    Hand hand() {
        return hand.sentOn(LocalDate.ofInstant(clock.instant(), TOKYO));
    }

    /** A transfer that the customer made on the bank's own site. */
    void elsewhere(TransferOrder order) {
        Transfer made = transfers.take(order, "");
        byNumber.put(made.applyNo(), Hand.nobodys());
        seen++;
    }

    /**
     * Whether the transfer of a number has the content of an intent, and was ordered elsewhere, or made by the wire of
     * another payment.
     */
    boolean isForeign(int intent, String number) {
        Hand owner = byNumber.get(number);
        return owner != null
                && (owner.intent() == NONE || (owner.again() && owner.intent() != intent))
                && transfers.all().stream()
                        .filter(transfer -> transfer.applyNo().equals(number))
                        .anyMatch(transfer -> intents.get(intent).isOrdered(transfer.order()));
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
                .filter(transfer -> {
                    Hand owner = byNumber.get(transfer.applyNo());
                    return owner != null && owner.intent() == intent && !owner.again();
                })
                .toList();
    }

    /** What was sent on each day and costs money, in yen. */
    Map<LocalDate, Long> sums() {
        Map<LocalDate, Long> sums = new HashMap<>();
        for (int intent = 0; intent < intents.size(); intent++) {
            for (Transfer transfer : sentFor(intent)) {
                Hand owner = byNumber.get(transfer.applyNo());
                if (owner != null && Judge.costsMoney(transfer)) {
                    sums.merge(owner.day(), intents.get(intent).yen(), Long::sum);
                }
            }
        }
        return sums;
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
        return new Hand(other, whose.again(), whose.day());
    }
}
