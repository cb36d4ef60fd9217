package dev.nakadachi.bank.bulk;

import static dev.nakadachi.bank.bulk.Orders.numbered;
import static dev.nakadachi.bank.bulk.Orders.order;
import static dev.nakadachi.bank.bulk.Orders.state;
import static dev.nakadachi.bank.bulk.Orders.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.BulkSummary;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.PaymentState.Kind;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.error.ConsentRequiredException;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.TryLaterException;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Recorded;
import dev.nakadachi.operation.UnknownOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A bulk payment at a bank that misbehaves in one way after the other. */
class BulkPaymentTest {

    /** 09:00 on the designated day. */
    private static final Instant NINE = Instant.parse("2026-04-15T00:00:00Z");

    private final ScriptedBank bank = new ScriptedBank();
    private final SteppingHost host = new SteppingHost(NINE);
    private final List<BulkProgress> told = new ArrayList<>();
    private final BulkPayments payments = BulkPayments.of(bank).withHost(host).withListener(told::add);

    @Test
    void readsEveryPageOnceAndTellsHowItGetsOn() {
        bank.shows(done(5));

        BulkReport report = payments.submit(order(5)).results();

        assertThat(report.isFinished()).isTrue();
        assertThat(report.totals().paid().total()).isEqualTo(Money.yen(15));
        assertThat(bank.pages).containsExactly(1, 3, 5);
        assertThat(host.sleeps).isEmpty();
        assertThat(told)
                .extracting(BulkProgress::step)
                .containsExactly(
                        BulkProgress.Step.SUBMITTED,
                        BulkProgress.Step.DETAILS_READABLE,
                        BulkProgress.Step.PAGE_READ,
                        BulkProgress.Step.PAGE_READ,
                        BulkProgress.Step.PAGE_READ,
                        BulkProgress.Step.STATE_CHANGED,
                        BulkProgress.Step.ITEMS_CHANGED,
                        BulkProgress.Step.FINISHED);
        assertThat(told).extracting(BulkProgress::itemsRead).containsExactly(0, 0, 2, 4, 5, 0, 0, 0);
    }

    /** "Right after acceptance detailInfoResult is false; the details become available about ten minutes later." */
    @Test
    void paymentsThatCannotBeReadYetAreWaitedForWithLongerAndLongerPauses() {
        Queue<List<TransferItem>> answers =
                new ArrayDeque<>(List.of(List.of(), List.of(), List.of(), List.of(), List.of(), done(1)));
        bank.items = from -> answers.remove();

        BulkReport report = payments.submit(order(1)).results();

        assertThat(report.isFinished()).isTrue();
        assertThat(host.sleeps)
                .extracting(Duration::toMinutes)
                .as("not readable for more than an hour")
                .containsExactly(10L, 20L, 40L, 60L, 60L);
    }

    @Test
    void whileThePaymentsCannotBeReadTheWholeSpeaksForThemAndNothingIsFinished() {
        BulkReport report = payments.submit(order(2)).look();

        assertThat(report.reading()).isEqualTo(BulkReport.Reading.NOT_YET);
        assertThat(report.items()).extracting(ItemResult::basis).containsOnly(Basis.THE_WHOLE);
        assertThat(report.isFinished()).isFalse();
    }

    @Test
    void aPageThatFailsCostsALookAndWhatWasReadBeforeItIsKept() {
        List<TransferItem> all = done(5);
        boolean[] fails = {true};
        bank.items = from -> {
            if (from == 3 && fails[0]) {
                throw Problem.of(ErrorCode.UNAVAILABLE, "the third item and its page")
                        .toException();
            }
            return all.stream().skip(from - 1L).limit(ScriptedBank.PAGE).toList();
        };
        bank.status =
                () -> Optional.of(whole(TransferState.Kind.PARTLY_COMPLETED).build());
        BulkPayment payment = payments.submit(order(5));

        BulkReport broken = payment.look();

        assertThat(broken.reading()).isEqualTo(BulkReport.Reading.IN_PART);
        assertThat(broken.trouble().orElseThrow().code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(broken.items())
                .extracting(ItemResult::state)
                .startsWith(Kind.DONE, Kind.DONE)
                .endsWith(Kind.UNKNOWN);
        assertThat(broken.items().get(2).basis()).isEqualTo(Basis.NOT_TOLD);
        assertThat(broken.findings()).as("what was not read is not missing").isEmpty();

        fails[0] = false;
        assertThat(payment.results().isFinished()).isTrue();
        assertThat(steps()).containsOnlyOnce(BulkProgress.Step.LOOK_FAILED);
    }

    @Test
    void aConsentThatIsOverEndsTheWait() {
        bank.items = from -> {
            throw Problem.of(ErrorCode.CONSENT_ENDED, "over").toException();
        };
        BulkPayment payment = payments.submit(order(2));

        assertThatThrownBy(payment::results).isInstanceOf(ConsentRequiredException.class);
    }

    @Test
    void anEnquiryThatFailsCostsALook() {
        bank.shows(done(1));
        Queue<Optional<NakadachiException>> failures = new ArrayDeque<>(List.of(
                Optional.of(Problem.of(ErrorCode.RATE_LIMITED, "slow down")
                        .withRetryAt(NINE.plus(Duration.ofHours(5)))
                        .toException()),
                Optional.empty(),
                Optional.empty()));
        bank.status = () -> {
            Optional<NakadachiException> failure = failures.remove();
            if (failure.isPresent()) {
                throw failure.get();
            }
            return Optional.of(whole(TransferState.Kind.COMPLETED).build());
        };

        assertThat(payments.submit(order(1)).results().isFinished()).isTrue();
        assertThat(host.sleeps).as("not before the bank wants it").containsExactly(Duration.ofHours(5));
    }

    @Test
    void aWholeThatMovesWhileItsPagesAreReadIsReadAgain() {
        bank.shows(done(3));
        Queue<TransferState.Kind> states = new ArrayDeque<>(List.of(
                TransferState.Kind.COMPLETED,
                TransferState.Kind.PARTLY_COMPLETED,
                TransferState.Kind.PARTLY_COMPLETED,
                TransferState.Kind.PARTLY_COMPLETED));
        bank.status = () -> Optional.of(whole(states.remove()).build());
        BulkPayment payment = payments.submit(order(3));

        BulkReport first = payment.look();

        assertThat(first.findings()).containsExactly(BulkFinding.of(BulkFinding.Kind.CHANGED_MEANWHILE));
        assertThat(first.isFinished()).isFalse();
        assertThat(payment.results().isFinished()).isTrue();
    }

    /** Item 1 is on page 1, and while page 2 is read its money comes back: the next look tells. */
    @Test
    void anItemThatChangesBetweenTwoPagesIsTrueAtTheNextLook() {
        List<TransferItem> all = new ArrayList<>(done(3));
        bank.status =
                () -> Optional.of(whole(TransferState.Kind.PARTLY_COMPLETED).build());
        bank.items = from -> {
            List<TransferItem> page =
                    all.stream().skip(from - 1L).limit(ScriptedBank.PAGE).toList();
            all.set(
                    0,
                    numbered(1, 1, 1)
                            .state(state(Kind.RETURNED))
                            .returnedOn(Orders.DAY)
                            .build());
            return page;
        };
        BulkPayment payment = payments.submit(order(3));

        assertThat(payment.look().totals().paid().total()).isEqualTo(Money.yen(6));
        BulkReport second = payment.look();

        assertThat(second.totals().returned().total()).isEqualTo(Money.yen(1));
        assertThat(second.totals().paid().total()).isEqualTo(Money.yen(5));
        List<ItemResult> changed = told.get(told.size() - 1).changed();
        assertThat(changed).extracting(ItemResult::position).containsExactly(1);
        assertThat(changed.get(0).returnedOn()).contains(Orders.DAY);
    }

    /** An item that moved to another page is on both: it has no state until a look finds it once. */
    @Test
    void anItemThatIsOnTwoPagesIsReadAgain() {
        List<TransferItem> all = new ArrayList<>(done(3));
        boolean[] moves = {true};
        bank.items = from -> {
            if (from == 3 && moves[0]) {
                moves[0] = false;
                return List.of(all.get(1));
            }
            return all.stream().skip(from - 1L).limit(ScriptedBank.PAGE).toList();
        };
        BulkPayment payment = payments.submit(order(3));

        assertThat(payment.look().findings())
                .containsExactly(
                        BulkFinding.of(BulkFinding.Kind.NOT_LISTED, List.of(3)),
                        BulkFinding.of(BulkFinding.Kind.LISTED_TWICE, List.of(2)));
        assertThat(payment.results().isFinished()).isTrue();
    }

    @Test
    void aFindingThatStaysIsHandedToAPersonAfterTwoReadings() {
        bank.shows(List.of(numbered(1, 1, 9).state(state(Kind.DONE)).build()));

        BulkReport report = payments.submit(order(1)).results();

        assertThat(report.isFinished()).isFalse();
        assertThat(report.findings()).containsExactly(BulkFinding.of(BulkFinding.Kind.LISTED_OTHERWISE, List.of(1)));
        assertThat(host.sleeps).hasSize(1);
        assertThat(steps()).endsWith(BulkProgress.Step.GIVEN_UP);
    }

    @Test
    void aBankWithoutEndIsNotReadToItsEnd() {
        bank.items = from -> Collections.nCopies(
                ScriptedBank.PAGE, numbered(1, 1, 1).state(state(Kind.DONE)).build());

        BulkReport report = payments.submit(order(3)).look();

        assertThat(bank.pages).containsExactly(1, 3);
        assertThat(report.reading()).isEqualTo(BulkReport.Reading.IN_PART);
        assertThat(report.findings()).containsExactly(BulkFinding.of(BulkFinding.Kind.LISTED_TWICE, List.of(1)));
    }

    @Test
    void otherSumsOfTheBankAreFindings() {
        bank.shows(done(2));
        bank.status = () -> Optional.of(whole(TransferState.Kind.COMPLETED)
                .summary(BulkSummary.of(2, Money.yen(4)))
                .build());

        assertThat(payments.submit(order(2)).look().findings())
                .containsExactly(
                        BulkFinding.of(BulkFinding.Kind.OTHER_TRANSFER),
                        BulkFinding.of(BulkFinding.Kind.OTHER_TOTAL),
                        BulkFinding.of(BulkFinding.Kind.OTHER_LISTED_TOTAL));

        bank.status = () -> Optional.of(whole(TransferState.Kind.COMPLETED)
                .summary(BulkSummary.of(2, Money.yen(3)))
                .build());
        assertThat(payments.submit(order(2)).look().findings()).isEmpty();
    }

    @Test
    void anEndWithoutExecutionIsTheEndOfEachPayment() {
        bank.status = () -> Optional.of(whole(TransferState.Kind.EXPIRED).build());

        BulkReport report = payments.submit(order(3)).results();

        assertThat(report.isFinished()).isTrue();
        assertThat(report.totals().failed().total()).isEqualTo(Money.yen(6));
        assertThat(bank.pages).isEmpty();
    }

    @Test
    void anOrderThatWaitsForApprovalIsToldOnceAndItsPaymentsAreNotAskedFor() {
        Queue<TransferState.Kind> states = new ArrayDeque<>(List.of(
                TransferState.Kind.AWAITING_APPROVAL,
                TransferState.Kind.AWAITING_APPROVAL,
                TransferState.Kind.CANCELLED));
        bank.status = () -> Optional.of(whole(states.remove()).build());

        payments.submit(order(3)).results();

        assertThat(bank.pages).isEmpty();
        assertThat(steps())
                .containsExactly(
                        BulkProgress.Step.SUBMITTED,
                        BulkProgress.Step.WAITING_FOR_APPROVAL,
                        BulkProgress.Step.STATE_CHANGED,
                        BulkProgress.Step.ITEMS_CHANGED,
                        BulkProgress.Step.FINISHED);
    }

    /** Reserved for the 25th, ten days ahead: read once and then only the whole, twice a day. */
    @Test
    void aReservedTransferIsReadOnceAndThenLeftAloneUntilItsDay() {
        LocalDate day = LocalDate.of(2026, 4, 25);
        bank.shows(List.of(numbered(1, 1, 1).build()));
        bank.status = () -> {
            if (host.now().isBefore(Instant.parse("2026-04-25T00:00:00Z"))) {
                return Optional.of(
                        whole(TransferState.Kind.SCHEDULED).designatedDate(day).build());
            }
            bank.shows(done(1));
            return Optional.of(
                    whole(TransferState.Kind.COMPLETED).designatedDate(day).build());
        };

        BulkReport report = payments.submit(order(1)).results();

        assertThat(report.isFinished()).isTrue();
        assertThat(bank.pages).containsExactly(1, 1);
        assertThat(host.sleeps).hasSizeLessThan(40);
        assertThat(host.now()).isBefore(Instant.parse("2026-04-25T02:00:00Z"));
    }

    /** Three days after the designated day: at the start of 19 April in Tokyo. */
    @Test
    void theScheduleEndsAndSaysThatPaymentsAreOpen() {
        bank.status = () -> Optional.of(whole(TransferState.Kind.IN_PROCESS).build());

        BulkReport report = payments.submit(order(2)).results();

        assertThat(report.isFinished()).isFalse();
        assertThat(report.totals().open().total()).isEqualTo(Money.yen(3));
        assertThat(host.now()).isEqualTo(Instant.parse("2026-04-18T15:00:00Z"));
        assertThat(steps()).endsWith(BulkProgress.Step.GIVEN_UP);
    }

    @Test
    void aListenerThatThrowsBreaksNothing() {
        bank.shows(done(5));
        BulkListener broken = progress -> {
            throw new AssertionError("from " + progress);
        };

        BulkReport report = payments.withListener(broken).submit(order(5)).results();

        assertThat(report.isFinished()).isTrue();
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() {
        bank.status = () -> {
            Thread.currentThread().interrupt();
            return Optional.of(whole(TransferState.Kind.IN_PROCESS).build());
        };
        BulkPayment payment = payments.submit(order(1));

        assertThatThrownBy(payment::results).isInstanceOf(TryLaterException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theSecondStepHasAKeyMadeOfTheFirst() {
        bank.inTwoSteps = true;
        bank.tellsItems = false;

        BulkPayment payment = payments.submit(order(1));

        // printf 'nakadachi second step of a bulk transfer\nsalaries-2026-04' | sha256sum
        IdempotencyKey expected =
                new IdempotencyKey("confirm:dcde287694477d67e3f8f2ae10981f0f30f53038139fdf8932e9c4e3db3f0455");
        assertThat(BulkPayments.keyOfSecondStep(Orders.KEY)).isEqualTo(expected);
        assertThat(bank.confirmations).hasSize(1);
        assertThat(bank.confirmations.get(0).key()).isEqualTo(expected);
        assertThat(bank.confirmations.get(0).request()).isEqualTo(Orders.NUMBER);
        assertThat(payment.confirmed()).isPresent();
        assertThat(steps()).containsExactly(BulkProgress.Step.SUBMITTED, BulkProgress.Step.CONFIRMED);
        assertThat(payment.look().isFinished())
                .as("a bank without items tells no more than the whole")
                .isTrue();
    }

    @Test
    void anOrderThatNobodyKnowsTheEndOfIsOpenWholeAndHasNoSecondStep() {
        bank.inTwoSteps = true;
        Problem lost = Problem.of(ErrorCode.CONNECTION_LOST, "lost");
        bank.outcome = () -> new TransferOutcome.Unknown(new UnknownOutcome(Orders.KEY, NINE, lost));

        BulkPayment payment = payments.submit(order(2));
        BulkReport report = payment.results();

        assertThat(bank.confirmations).isEmpty();
        assertThat(payment.confirmed()).isEmpty();
        assertThat(report.totals().open().total()).isEqualTo(Money.yen(3));
        assertThat(report.trouble()).contains(lost);
        assertThat(bank.enquiries).isZero();
    }

    @Test
    void anOrderThatHasComeToNothingHasNoSecondStepAndIsStillAskedFor() {
        bank.inTwoSteps = true;
        bank.tellsItems = false;
        bank.outcome = () -> new TransferOutcome.Undone(Recorded.of(Orders.KEY, LedgerState.WITHDRAWN, NINE)
                .withNotes(Map.of(RecordedCommand.NUMBER, Orders.NUMBER.value())));

        BulkPayment payment = payments.submit(order(2));

        assertThat(bank.confirmations).isEmpty();
        assertThat(payment.confirmed()).isEmpty();
        assertThat(steps()).isEmpty();
        assertThat(payment.number()).contains(Orders.NUMBER);
        payment.look();
        assertThat(bank.enquiries).isEqualTo(1);
    }

    @Test
    void anOrderThatHasComeToNothingWithoutANumberIsOpenWithTheReason() {
        bank.outcome = () -> new TransferOutcome.Undone(Recorded.of(Orders.KEY, LedgerState.EXPIRED, NINE));

        BulkReport report = payments.submit(order(2)).look();

        assertThat(report.totals().open().total()).isEqualTo(Money.yen(3));
        assertThat(report.trouble().orElseThrow().code()).isEqualTo(ErrorCode.NOT_CARRIED_OUT);
    }

    @Test
    void anOrderThatWasRefusedHasFailedWhole() {
        Problem refused = Problem.of(ErrorCode.REQUEST_REFUSED, "no");
        bank.outcome = () -> new TransferOutcome.Rejected(refused);

        BulkReport report = payments.submit(order(2)).results();

        assertThat(report.isFinished()).isTrue();
        assertThat(report.totals().failed().total()).isEqualTo(Money.yen(3));
        assertThat(report.trouble()).contains(refused);
    }

    /** 31 days before the designated day, or before today when that is earlier. */
    @Test
    void theDaysOfTheListReachBackAsFarAsAnOrderMayHaveBeenMade() {
        bank.shows(done(1));
        payments.submit(order(1)).look();

        assertThat(bank.ranges.get(0))
                .hasToString(DateRange.between(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 4, 15))
                        .toString());
    }

    /** Everything that was ever read in any order of looks keeps the sums of the order. */
    @Test
    void theSumsAlwaysMakeUpTheOrder() {
        BulkTransferCommand command = order(7);
        Kind[] kinds = Kind.values();
        SplittableRandom random = new SplittableRandom(48);
        for (int round = 0; round < 200; round++) {
            List<TransferItem> listed = new ArrayList<>();
            for (int place = random.nextInt(3); place < 9; place += 1 + random.nextInt(2)) {
                listed.add(numbered(place + 1, place + 1, random.nextInt(5) == 0 ? 99 : place + 1L)
                        .state(state(kinds[random.nextInt(kinds.length)]))
                        .build());
            }
            BulkTotals totals = BulkReport.of(command, listed).totals();
            Money all = totals.paid()
                    .total()
                    .plus(totals.failed().total())
                    .plus(totals.returned().total())
                    .plus(totals.open().total());
            assertThat(all).as("round " + round).isEqualTo(Money.yen(28));
        }
    }

    private List<BulkProgress.Step> steps() {
        return told.stream().map(BulkProgress::step).toList();
    }

    private static List<TransferItem> done(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> numbered(i, i, i).state(state(Kind.DONE)).build())
                .toList();
    }
}
