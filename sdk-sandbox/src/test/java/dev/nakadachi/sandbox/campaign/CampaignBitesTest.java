package dev.nakadachi.sandbox.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.campaign.Subject.Word;
import dev.nakadachi.transport.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** For each kind of fault a client with the bug that it is made for: the judge has to see it, and only there. */
@ExtendWith(SilentLog.class)
class CampaignBitesTest {

    private static final Mishap[] NONE = {};

    @Test
    void whoTrustsKeysPaysTwiceWhereTheBankBreaksThem() {
        Subject trusting = ShippedSubjects.plainRetryWithOneKey();
        assertThat(struck("broken-keys", trusting, Place.ORDER, Mishap.TIMED_OUT)
                        .most())
                .isEqualTo(2);
        assertThat(struck("next-day", trusting, Place.ORDER, Mishap.TIMED_OUT).most())
                .isEqualTo(1);
    }

    @Test
    void whoBelievesTheAnswerToAnotherKeyBelievesThatHeHasPaid() {
        assertThat(struck("broken-keys", ShippedSubjects.plainRetryWithOneKey(), Place.ORDER, NONE)
                        .believedPaid())
                .isPositive();
        assertThat(struck("broken-keys", ShippedSubjects.nakadachi(), Place.ORDER, NONE)
                        .failed())
                .isFalse();
    }

    @Test
    void anInterceptorThatReplaysBehindARefreshPaysTwice() {
        Subject replaying = over(ReplaysAfterRefresh::new);
        assertThat(struck("paid", replaying, Place.ORDER, Mishap.TOKEN_EXPIRED).most())
                .isEqualTo(2);
        assertThat(struck("paid", over(wire -> wire), Place.ORDER, Mishap.TOKEN_EXPIRED)
                        .most())
                .isEqualTo(1);
    }

    @Test
    void whoHasNothingBesideHisTableOfPaymentsPaysTwiceWhenItIsPutBack() {
        for (Mishap putBack : List.of(Mishap.PUT_BACK, Mishap.PUT_BACK_WITHOUT_LOG)) {
            assertThat(struck("repeated", ShippedSubjects.plainRetry(), Place.WRITE, putBack)
                            .most())
                    .isEqualTo(2);
        }
    }

    @Test
    void whoLooksFirstAndWritesLaterLosesEveryRace() {
        Subject naive = ShippedSubjects.plainRetry();
        for (Mishap race : List.of(Mishap.RACED_BY_THREAD, Mishap.RACED_BY_NODE)) {
            assertThat(struck("paid", naive, Place.ORDER, race).most()).isEqualTo(2);
        }
        assertThat(struck("limited", naive, Place.ORDER, Mishap.RACED_BY_PAYMENT)
                        .daysBeyondLimit())
                .isPositive();
        assertThat(struck("limited", ShippedSubjects.nakadachi(), Place.ORDER, Mishap.RACED_BY_PAYMENT)
                        .failed())
                .isFalse();
    }

    /** At the end everything is right, and the caller has paid in another way long since. */
    @Test
    void whoCallsAPaymentUnpaidForAWhileHasAbandonedIt() {
        assertThat(struck("repeated", ShippedSubjects.plainRetry(), Place.WRITE, Mishap.DISK_FULL)
                        .abandoned())
                .isPositive();
    }

    /** The request was lost, and so is its key: without a person nobody pays any more, and behind him once. */
    @Test
    void whatAPersonReleasesIsPaidOnce() {
        int held = 0;
        int released = 0;
        for (int point = 1; point <= 60; point++) {
            held += putBackAt(point, Enumeration.named("repeated")).human();
            Findings found = putBackAt(point, Enumeration.named("repeated").withRelease());
            assertThat(found.failed()).as("put back at " + point).isFalse();
            assertThat(found.most()).isLessThanOrEqualTo(1);
            released += found.human();
        }
        assertThat(released).isLessThan(held);
    }

    /** The ledger says what is true, and only the call that cancels does not. */
    @Test
    void whoCallsACancellationDoneAndPaysIsSeen() {
        Subject lying = new CancellationsToldAs(ShippedSubjects.nakadachi(), word -> Word.NOT_PAID);
        Findings approvedFirst = struck("cancel-races-approval", lying, Place.ORDER, NONE);
        assertThat(approvedFirst.takenBackAndPaid()).isEqualTo(1);
        assertThat(approvedFirst.abandoned()).isZero();
        assertThat(approvedFirst.failed()).isTrue();
        assertThat(struck("cancelled", lying, Place.ORDER, NONE).takenBackAndPaid())
                .as("the cancellation waits for the customer")
                .isEqualTo(1);
    }

    @Test
    void thisSdkCallsACancellationDoneWhereItIs() {
        assertThat(cancellations("cancelled")).containsExactly(Word.OPEN, Word.NOT_PAID);
        assertThat(cancellations("cancel-races-approval")).doesNotContain(Word.NOT_PAID);
    }

    private static List<Word> cancellations(String story) {
        List<Word> heard = new ArrayList<>();
        Subject listening = new CancellationsToldAs(ShippedSubjects.nakadachi(), word -> {
            heard.add(word);
            return word;
        });
        Findings found = struck(story, listening, Place.ORDER, NONE);
        assertThat(found.failed()).isFalse();
        return heard;
    }

    private static Findings putBackAt(int point, Schedule schedule) {
        boolean[] lost = {false};
        return Run.of(
                schedule.with((number, place) -> {
                    if (place == Place.ORDER && !lost[0]) {
                        lost[0] = true;
                        return Optional.of(Mishap.LOST);
                    }
                    return number == point && place == Place.WRITE ? Optional.of(Mishap.PUT_BACK) : Optional.empty();
                }),
                ShippedSubjects.nakadachi(),
                Journal.none());
    }

    private static Subject over(UnaryOperator<Transport> wiring) {
        try (Sandbox sandbox = NakadachiAccess.sandbox()) {
            NakadachiAccess access = NakadachiAccess.at(sandbox);
            return new NakadachiSubject("under test", access, access::vaultOn, wiring);
        }
    }

    /** A story in which the first point of a place that allows it is struck. */
    private static Findings struck(String story, Subject subject, Place where, Mishap... mishaps) {
        boolean[] done = {mishaps.length == 0};
        Points.Plan plan = (number, place) -> {
            if (done[0] || place != where) {
                return Optional.empty();
            }
            done[0] = true;
            return Optional.of(mishaps[0]);
        };
        return Run.of(Enumeration.named(story).with(plan), subject, Journal.none());
    }
}
