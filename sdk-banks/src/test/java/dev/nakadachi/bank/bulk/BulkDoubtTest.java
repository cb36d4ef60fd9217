package dev.nakadachi.bank.bulk;

import static dev.nakadachi.bank.bulk.Orders.numbered;
import static dev.nakadachi.bank.bulk.Orders.order;
import static dev.nakadachi.bank.bulk.Orders.state;
import static dev.nakadachi.bank.bulk.Orders.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.BulkSummary;
import dev.nakadachi.bank.PaymentState.Kind;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bank says of the whole and is no end, or of another transfer than the order: nobody pays again by it. */
class BulkDoubtTest {

    /** 09:00 on the designated day. */
    private static final Instant NINE = Instant.parse("2026-04-15T00:00:00Z");

    private final ScriptedBank bank = new ScriptedBank();
    private final SteppingHost host = new SteppingHost(NINE);
    private final List<BulkProgress> told = new ArrayList<>();
    private final BulkPayments payments = BulkPayments.of(bank).withHost(host).withListener(told::add);

    /** 差戻 is handed in again at the bank, approved and carried out. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOrderThatWasSentBackIsOpenAndLookedAtAgain(boolean tellsItems) {
        bank.tellsItems = tellsItems;
        bank.shows(done(3));
        Queue<TransferState.Kind> states = new ArrayDeque<>(List.of(
                TransferState.Kind.SENT_BACK, TransferState.Kind.SENT_BACK, TransferState.Kind.AWAITING_APPROVAL));
        bank.status = () -> Optional.of(whole(Optional.ofNullable(states.poll()).orElse(TransferState.Kind.COMPLETED))
                .build());
        BulkPayment payment = payments.submit(order(3));

        BulkReport sentBack = payment.look();

        assertThat(sentBack.isFinished()).isFalse();
        assertThat(sentBack.items()).extracting(ItemResult::state).containsOnly(Kind.UNKNOWN);
        assertThat(sentBack.items()).extracting(ItemResult::basis).containsOnly(Basis.NOT_TOLD);
        assertThat(sentBack.totals().open().total()).isEqualTo(Money.yen(6));
        assertThat(sentBack.totals().failed().payments()).isZero();
        assertThat(payment.results().totals().paid().total()).isEqualTo(Money.yen(6));
    }

    @Test
    void anOrderThatStaysSentBackIsGivenUpAndNotFinished() {
        bank.status = () -> Optional.of(whole(TransferState.Kind.SENT_BACK).build());

        BulkReport report = payments.submit(order(3)).results();

        assertThat(report.isFinished()).isFalse();
        assertThat(report.totals().open().payments()).isEqualTo(3);
        assertThat(steps()).endsWith(BulkProgress.Step.GIVEN_UP);
    }

    /** Swapped acceptances: the number is that of another order, and its end says nothing of this one. */
    @ParameterizedTest
    @EnumSource(
            value = TransferState.Kind.class,
            names = {"EXPIRED", "WITHDRAWN", "CANCELLED", "FAILED", "COMPLETED", "RETURNED", "RECALLED"})
    void theStateOfAnotherTransferIsNotThatOfThePayments(TransferState.Kind kind) {
        for (boolean tellsItems : List.of(true, false)) {
            bank.tellsItems = tellsItems;
            for (TransferRecord.Builder another : List.of(
                    whole(kind).summary(BulkSummary.of(2, Money.yen(6))),
                    whole(kind).summary(BulkSummary.of(3, Money.yen(7))),
                    whole(kind).account(new AccountId("101019999999")))) {
                bank.status = () -> Optional.of(another.build());

                BulkReport report = payments.submit(order(3)).look();

                assertThat(report.isFinished()).isFalse();
                assertThat(report.items()).extracting(ItemResult::basis).containsOnly(Basis.UNCLEAR);
                assertThat(report.totals().open().total()).isEqualTo(Money.yen(6));
                assertThat(report.findings()).extracting(BulkFinding::kind).contains(BulkFinding.Kind.OTHER_TRANSFER);
                assertThat(report.whole()).as("a person sees what it is").isPresent();
            }
        }
        assertThat(told)
                .as("nobody is told its state")
                .noneMatch(one -> one.state().isPresent());
    }

    /** The first payment of both is the same. */
    @Test
    void norArePaymentsOfAnotherTransferThoseOfTheOrder() {
        bank.shows(done(2));
        bank.status = () -> Optional.of(whole(TransferState.Kind.COMPLETED)
                .summary(BulkSummary.of(2, Money.yen(3)))
                .build());

        BulkReport report = payments.submit(order(3)).look();

        assertThat(report.totals().open().total()).isEqualTo(Money.yen(6));
        assertThat(report.items().get(0).listed())
                .as("a person sees what it is")
                .isPresent();
    }

    /**
     * One answer may be stale, or another one's, and a look that failed is none; two, a pause apart, are a person's.
     */
    @Test
    void anotherTransferAtTwoLooksIsHandedToAPerson() {
        TransferRecord another = whole(TransferState.Kind.EXPIRED)
                .summary(BulkSummary.of(1, Money.yen(9)))
                .designatedDate(LocalDate.of(2026, 4, 1))
                .build();
        Supplier<TransferRecord> failure = () -> {
            throw Problem.of(ErrorCode.UNAVAILABLE, "too late").toException();
        };
        Queue<Supplier<TransferRecord>> answers = new ArrayDeque<>(List.of(
                () -> another,
                failure,
                () -> another,
                whole(TransferState.Kind.IN_PROCESS)::build,
                () -> another,
                () -> another,
                () -> another));
        bank.status = () -> Optional.of(answers.remove().get());

        BulkReport report = payments.submit(order(3)).results();

        assertThat(report.isFinished()).isFalse();
        assertThat(answers).hasSize(1);
        assertThat(host.sleeps)
                .as("the day of another transfer ends no schedule")
                .extracting(Duration::toMinutes)
                .containsExactly(10L, 20L, 40L, 60L, 60L);
        assertThat(steps()).endsWith(BulkProgress.Step.GIVEN_UP);
    }

    @Test
    void aReservedOrderWhoseNumberShowsAnotherTransferIsNotTakenForThatOne() {
        bank.shows(IntStream.rangeClosed(1, 2)
                .mapToObj(i -> numbered(i, i, i).build())
                .toList());
        bank.status = () -> Optional.of(whole(TransferState.Kind.SCHEDULED).build());
        BulkPayment payment = payments.submit(order(2));
        assertThat(payment.look().findings()).isEmpty();

        bank.status = () -> Optional.of(whole(TransferState.Kind.SCHEDULED)
                .summary(BulkSummary.of(9, Money.yen(9)))
                .build());

        assertThat(payment.look().findings()).extracting(BulkFinding::kind).contains(BulkFinding.Kind.OTHER_TRANSFER);
    }

    /** What was read under a number that showed another transfer at first may be that one's. */
    @Test
    void aNumberThatShowsAnotherTransferBeforeItsPagesAreReadIsReadAgain() {
        bank.shows(done(2));
        Queue<TransferRecord> answers = new ArrayDeque<>(List.of(whole(TransferState.Kind.COMPLETED)
                .summary(BulkSummary.of(9, Money.yen(9)))
                .build()));
        bank.status = () -> Optional.of(Optional.ofNullable(answers.poll())
                .orElseGet(() -> whole(TransferState.Kind.COMPLETED).build()));
        BulkPayment payment = payments.submit(order(2));

        BulkReport first = payment.look();

        assertThat(first.findings()).containsExactly(BulkFinding.of(BulkFinding.Kind.CHANGED_MEANWHILE));
        assertThat(first.isFinished()).isFalse();
        assertThat(payment.look().isFinished()).isTrue();
    }

    /** A bank that sends no number shows what may be anybody's: that it was not paid is not believed. */
    @Test
    void thatATransferWithoutANumberWasNotPaidIsNotBelieved() {
        bank.tellsItems = false;
        bank.status = () -> Optional.of(TransferRecord.builder(new TransferState(TransferState.Kind.EXPIRED, "4"))
                .build());

        BulkReport report = payments.submit(order(2)).look();

        assertThat(report.isFinished()).isFalse();
        assertThat(report.totals().failed().payments()).isZero();
        assertThat(report.items()).extracting(ItemResult::basis).containsOnly(Basis.NOT_TOLD);
    }

    /** Another one of the same payments, made elsewhere: the order itself may be paid. */
    @ParameterizedTest
    @EnumSource(
            value = TransferState.Kind.class,
            names = {"EXPIRED", "WITHDRAWN", "CANCELLED", "FAILED", "RETURNED", "RECALLED"})
    void thatWhatWasFoundByItsContentEndedUnpaidIsNotBelieved(TransferState.Kind kind) {
        bank.outcome = () -> ScriptedBank.accepted().foundByContent().in(LedgerState.AWAITING_APPROVAL);
        bank.status = () -> Optional.of(whole(kind).build());
        for (boolean tellsItems : List.of(true, false)) {
            bank.tellsItems = tellsItems;

            BulkReport report = payments.submit(order(2)).results();

            assertThat(report.isFinished()).isFalse();
            assertThat(report.totals().open().total()).isEqualTo(Money.yen(3));
            assertThat(report.findings())
                    .containsExactly(BulkFinding.of(BulkFinding.Kind.LOOKALIKE_UNPAID, List.of(1, 2)));
            assertThat(report.whole()).as("a person sees what it is").isPresent();
        }
        assertThat(bank.enquiries).as("two looks, and a person's").isEqualTo(4);
        assertThat(told)
                .as("nobody is told its state")
                .noneMatch(one -> one.state().isPresent());
    }

    @Test
    void ofPaymentsFoundByTheirContentOnlyThoseThatWerePaidAreBelieved() {
        bank.outcome = () -> ScriptedBank.accepted().foundByContent().in(LedgerState.PARTLY_COMPLETED);
        bank.shows(List.of(
                numbered(1, 1, 1).state(state(Kind.DONE)).build(),
                numbered(2, 2, 2).state(state(Kind.FAILED)).build(),
                numbered(3, 3, 3).state(state(Kind.RETURNED)).build()));
        bank.status =
                () -> Optional.of(whole(TransferState.Kind.PARTLY_COMPLETED).build());

        BulkReport report = payments.submit(order(3)).results();

        assertThat(report.totals().paid().total()).isEqualTo(Money.yen(1));
        assertThat(report.totals().open().total()).isEqualTo(Money.yen(5));
        assertThat(report.findings()).containsExactly(BulkFinding.of(BulkFinding.Kind.LOOKALIKE_UNPAID, List.of(2, 3)));
        assertThat(report.isFinished()).isFalse();
        assertThat(report.whole().orElseThrow().state().kind()).isEqualTo(TransferState.Kind.PARTLY_COMPLETED);
    }

    /** After a swapped acceptance the number may be somebody else's order: nobody asks its approvers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "NEEDS_HUMAN",
                "SENT_BACK",
                "SCHEDULED",
                "IN_PROCESS",
                "COMPLETED",
                "PARTLY_COMPLETED",
                "RECALLING",
                "RECALL_FAILED"
            })
    void anOrderThatIsAPersonsOrSentBackOrPastItsApprovalHasNoSecondStep(String state) {
        bank.inTwoSteps = true;
        bank.outcome = () -> ScriptedBank.accepted().in(new LedgerState(state));

        BulkPayment payment = payments.submit(order(2));

        assertThat(bank.confirmations).isEmpty();
        assertThat(payment.confirmed()).isEmpty();
        assertThat(payment.number()).contains(Orders.NUMBER);
    }

    /** A process that died between the steps may come back after a resolver has looked. */
    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTED", "AWAITING_APPROVAL"})
    void anOrderThatWaitsIsHandedOn(String state) {
        bank.inTwoSteps = true;
        bank.outcome = () -> ScriptedBank.accepted().in(new LedgerState(state));

        assertThat(payments.submit(order(2)).confirmed()).isPresent();
        assertThat(bank.confirmations).hasSize(1);
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
