package dev.nakadachi.bank.bulk;

import static dev.nakadachi.bank.bulk.Orders.item;
import static dev.nakadachi.bank.bulk.Orders.numbered;
import static dev.nakadachi.bank.bulk.Orders.order;
import static dev.nakadachi.bank.bulk.Orders.payment;
import static dev.nakadachi.bank.bulk.Orders.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.PaymentState.Kind;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a bank lists, joined with what was ordered: one to one, and nothing is guessed. */
class ItemMergeTest {

    @Test
    void numbersDecideWhateverTheOrderOfTheList() {
        BulkReport report = BulkReport.of(
                order(3),
                List.of(
                        numbered(3, 3, 3).state(state(Kind.DONE)).build(),
                        numbered(1, 1, 1).state(state(Kind.FAILED)).build(),
                        numbered(2, 2, 2)
                                .state(state(Kind.RETURNED))
                                .returnedOn(LocalDate.of(2026, 4, 20))
                                .build()));

        assertThat(report.items()).extracting(ItemResult::state).containsExactly(Kind.FAILED, Kind.RETURNED, Kind.DONE);
        assertThat(report.items()).extracting(ItemResult::basis).containsOnly(Basis.ITS_OWN);
        assertThat(report.items().get(1).returnedOn()).contains(LocalDate.of(2026, 4, 20));
        assertThat(report.findings()).isEmpty();
        assertThat(report.isFinished()).isTrue();
    }

    /** Payments of 1, 2, 4, 8, 16 and 32 yen: each sum says which payments are in it. */
    @Test
    void everyYenOfTheOrderIsInOneSum() {
        BulkTransferCommand command =
                order(payment(1, 1), payment(2, 2), payment(3, 4), payment(4, 8), payment(5, 16), payment(6, 32));
        BulkReport report = BulkReport.of(
                command,
                List.of(
                        numbered(1, 1, 1).state(state(Kind.DONE)).build(),
                        numbered(2, 2, 2).state(state(Kind.FAILED)).build(),
                        numbered(3, 3, 4).state(state(Kind.RETURNED)).build(),
                        numbered(4, 4, 8).state(state(Kind.RECALLED)).build(),
                        numbered(5, 5, 16).state(state(Kind.RECALL_FAILED)).build(),
                        numbered(6, 6, 32).state(state(Kind.RECALLING)).build()));

        BulkTotals totals = report.totals();
        assertThat(totals.paid().total()).isEqualTo(Money.yen(17));
        assertThat(totals.failed().total()).isEqualTo(Money.yen(2));
        assertThat(totals.returned().total()).isEqualTo(Money.yen(12));
        assertThat(totals.open().total()).isEqualTo(Money.yen(32));
        assertThat(totals).hasToString("BulkTotals[2 paid, 1 failed, 2 returned, 1 open]");
        assertThat(report.isFinished()).as("one is being recalled").isFalse();
    }

    @Test
    void aPaymentThatIsNotListedIsAFindingAndHasNoState() {
        BulkReport report = BulkReport.of(order(3), done(numbered(1, 1, 1), numbered(3, 3, 3)));

        assertThat(report.findings()).containsExactly(BulkFinding.of(BulkFinding.Kind.NOT_LISTED, List.of(2)));
        assertUnclear(report, 2);
        assertThat(report.totals().open().total()).isEqualTo(Money.yen(2));
    }

    @Test
    void aPaymentThatIsListedTwiceIsAFindingAndHasNoState() {
        BulkReport report = BulkReport.of(order(2), done(numbered(1, 1, 1), numbered(1, 1, 1), numbered(2, 2, 2)));

        assertThat(report.findings()).containsExactly(BulkFinding.of(BulkFinding.Kind.LISTED_TWICE, List.of(1)));
        assertUnclear(report, 1);
    }

    @Test
    void anotherAmountOrPayeeUnderTheNumberIsAFindingAndHasNoState() {
        BulkReport report = BulkReport.of(order(3), done(numbered(1, 1, 9), numbered(2, 7, 2), numbered(3, 3, 3)));

        assertThat(report.findings()).containsExactly(BulkFinding.of(BulkFinding.Kind.LISTED_OTHERWISE, List.of(1, 2)));
        assertUnclear(report, 1);
        assertUnclear(report, 2);
        assertThat(report.items().get(2).state()).isEqualTo(Kind.DONE);
    }

    @Test
    void whatNobodyOrderedIsAFinding() {
        BulkReport numbered = BulkReport.of(order(1), done(numbered(1, 1, 1), numbered(2, 2, 2)));
        BulkReport without = BulkReport.of(order(1), done(item(1, 1), item(2, 2)));

        assertThat(numbered.findings()).containsExactly(BulkFinding.of(BulkFinding.Kind.NOT_ORDERED));
        assertThat(without.findings()).containsExactly(BulkFinding.of(BulkFinding.Kind.NOT_ORDERED));
        assertThat(without.items().get(0).state()).isEqualTo(Kind.DONE);
    }

    @Test
    void withoutNumbersWhoIsPaidHowMuchDecides() {
        BulkReport report = BulkReport.of(
                order(3),
                List.of(
                        item(2, 2).state(state(Kind.FAILED)).build(),
                        item(3, 3).state(state(Kind.DONE)).build(),
                        item(1, 1).state(state(Kind.DONE)).build()));

        assertThat(report.items()).extracting(ItemResult::state).containsExactly(Kind.DONE, Kind.FAILED, Kind.DONE);
        assertThat(report.items()).allSatisfy(item -> assertThat(item.listed()).isPresent());
    }

    /** Two payments of 5 yen to one account, one failed: nobody can say which. */
    @Test
    void equalPaymentsWithOtherEndsAreVisibleAndNotGuessed() {
        BulkReport report = BulkReport.of(
                order(payment(1, 5), payment(1, 5), payment(2, 7)),
                List.of(
                        item(1, 5).state(state(Kind.DONE)).build(),
                        item(1, 5).state(state(Kind.FAILED)).build(),
                        item(2, 7).state(state(Kind.DONE)).build()));

        assertThat(report.findings()).containsExactly(BulkFinding.of(BulkFinding.Kind.AMBIGUOUS, List.of(1, 2)));
        assertUnclear(report, 1);
        assertUnclear(report, 2);
        assertThat(report.items().get(2).state()).isEqualTo(Kind.DONE);
    }

    @Test
    void equalPaymentsWithOneEndHaveIt() {
        BulkReport report = BulkReport.of(order(payment(1, 5), payment(1, 5)), done(item(1, 5), item(1, 5)));

        assertThat(report.findings()).isEmpty();
        assertThat(report.items()).extracting(ItemResult::state).containsOnly(Kind.DONE);
        assertThat(report.items())
                .as("which of the two items it is stays open")
                .allSatisfy(item -> assertThat(item.listed()).isEmpty());
    }

    @Test
    void equalPaymentsOfWhichOneIsNotListedAreAmbiguous() {
        BulkReport report = BulkReport.of(order(payment(1, 5), payment(1, 5)), done(item(1, 5)));

        assertThat(report.findings()).containsExactly(BulkFinding.of(BulkFinding.Kind.AMBIGUOUS, List.of(1, 2)));
    }

    /** Items of 5, 5 and 5 yen, two of which name the first payee: one of these two cannot be anybody's. */
    @Test
    void asManyItemsAsPaymentsAreNotEnoughWhenTheyCannotBePaired() {
        TransferItem.Builder says = TransferItem.builder(Money.yen(5));
        BulkTransferCommand command = order(payment(1, 5), payment(2, 5), payment(3, 5));

        assertThat(BulkReport.of(command, done(item(1, 5), item(1, 5), says)).findings())
                .containsExactly(BulkFinding.of(BulkFinding.Kind.AMBIGUOUS, List.of(1, 2, 3)));
        assertThat(BulkReport.of(command, done(item(1, 5), says, says)).findings())
                .isEmpty();
        assertThat(BulkReport.of(
                                command,
                                List.of(
                                        item(1, 5).state(state(Kind.DONE)).build(),
                                        item(2, 5).state(state(Kind.FAILED)).build(),
                                        says.build()))
                        .findings())
                .as("the item without a payee could be any of the three")
                .containsExactly(BulkFinding.of(BulkFinding.Kind.AMBIGUOUS, List.of(1, 2, 3)));
    }

    @Test
    void someNumbersAndSomeNoneGoTogether() {
        BulkReport report = BulkReport.of(order(3), done(numbered(2, 2, 2), item(3, 3), item(1, 1)));

        assertThat(report.findings()).isEmpty();
        assertThat(report.isFinished()).isTrue();
    }

    @Test
    void aWordOnAPaymentAgainstTheWholeIsAFinding() {
        ItemMerge merge = new ItemMerge(order(2).transfer().payments());
        done(numbered(1, 1, 1)).forEach(merge::add);
        merge.add(numbered(2, 2, 2).state(state(Kind.FAILED)).build());

        List<ItemResult> results = merge.results(Optional.of(new TransferState(TransferState.Kind.FAILED, "40")), true);

        assertThat(merge.findings()).containsExactly(BulkFinding.of(BulkFinding.Kind.AGAINST_THE_WHOLE, List.of(1)));
        assertThat(results.get(0).state()).isEqualTo(Kind.UNKNOWN);
        assertThat(results.get(1).state()).isEqualTo(Kind.FAILED);
    }

    @Test
    void anUnknownCodeStaysUnknownWhateverTheWholeSays() {
        ItemMerge merge = new ItemMerge(order(1).transfer().payments());
        merge.add(numbered(1, 1, 1).state(state(Kind.UNKNOWN)).build());

        ItemResult only = merge.results(Optional.of(new TransferState(TransferState.Kind.COMPLETED, "20")), true)
                .get(0);

        assertThat(only.state()).isEqualTo(Kind.UNKNOWN);
        assertThat(only.basis()).isEqualTo(Basis.ITS_OWN);
    }

    /** 9,999 payments of one amount, reported without a payee: no time and no guess. */
    @Test
    void aWholeFileOfLikePaymentsIsJoinedInNoTime() {
        BulkTransferCommand command = order(IntStream.rangeClosed(1, 9_999)
                .mapToObj(account -> payment(account, 10_000))
                .toArray(Payment[]::new));
        TransferItem says =
                TransferItem.builder(Money.yen(10_000)).state(state(Kind.DONE)).build();

        BulkReport report = BulkReport.of(command, Collections.nCopies(9_999, says));

        assertThat(report.findings()).extracting(BulkFinding::kind).containsExactly(BulkFinding.Kind.AMBIGUOUS);
        assertThat(report.totals().open().payments()).isEqualTo(9_999);
    }

    private static List<TransferItem> done(TransferItem.Builder... items) {
        return Arrays.stream(items)
                .map(item -> item.state(state(Kind.DONE)).build())
                .toList();
    }

    private static void assertUnclear(BulkReport report, int position) {
        ItemResult item = report.items().get(position - 1);
        assertThat(item.state()).isEqualTo(Kind.UNKNOWN);
        assertThat(item.basis()).isEqualTo(Basis.UNCLEAR);
        assertThat(report.isFinished()).isFalse();
    }
}
