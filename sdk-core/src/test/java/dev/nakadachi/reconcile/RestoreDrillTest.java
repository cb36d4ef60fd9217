package dev.nakadachi.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.testing.Directories;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators do to directories, one drill each: afterwards a lost key must not be payable. */
class RestoreDrillTest {

    private static final UserId OPERATOR = new UserId("operator-7");
    private static final HeldPlace ACCOUNT =
            HeldPlace.account(new InstitutionId("some-bank"), new EnvironmentId("test"), new AccountId("301010001234"));

    @TempDir
    private Path parent;

    private Books books;

    @BeforeEach
    void company() {
        books = new Books(parent);
    }

    @Test
    void aFreshLedgerBesideAFreshLogHoldsNothingAndNeitherDoRestarts() {
        for (int start = 0; start < 3; start++) {
            try (Books.Node process = books.start()) {
                assertThat(process.holds().current()).isEmpty();
                assertThat(process.holds().holds(ACCOUNT)).isFalse();
                process.pay("order-" + start);
            }
        }
    }

    /** The first payment may be refused, or crash, before the log is told of any of its steps. */
    @Test
    void aLedgerWhoseFirstCommandNeverLeftHoldsNothing() {
        try (Books.Node process = books.start()) {
            process.intend("never left");
        }
        try (Books.Node process = books.start()) {
            assertThat(process.holds().current()).isEmpty();
        }
    }

    @Test
    void processesThatBeginAFreshLedgerAndLogAtOnceHoldNothing() {
        books.clock = Host.system();
        List<Optional<Hold>> found =
                Directories.together(IntStream.range(0, 6).boxed().toList(), any -> {
                    try (Books.Node process = books.start()) {
                        return process.holds().current();
                    }
                });
        assertThat(found).allMatch(Optional::isEmpty);
    }

    @Test
    void anOlderCopyOfTheLedgerHoldsFromADayBeforeItsNewestStep() throws IOException {
        Instant kept;
        Map<String, String> copy;
        try (Books.Node process = books.start()) {
            process.pay("kept");
            kept = books.host.now();
            copy = books.copyOfLedger();
            process.pay("lost");
        }
        books.restoreLedger(copy);
        try (Books.Node process = books.start()) {
            assertThat(process.knows("kept")).isTrue();
            assertThat(process.knows("lost")).isFalse();
            Hold hold = process.holds().current().orElseThrow();
            assertThat(hold.reason()).isEqualTo(HoldReason.LEDGER_BEHIND);
            assertThat(hold.since()).isEqualTo(kept.minus(Duration.ofDays(1)));
            assertThat(process.holds().holds(ACCOUNT)).isTrue();
        }
    }

    /** The new sentinel takes a position by the clock, above all that the log knows. */
    @Test
    void aDeletedLedgerHoldsEverythingThatTheInstitutionStillShows() throws IOException {
        try (Books.Node process = books.start()) {
            process.pay("lost");
        }
        Directories.remove(books.ledger);
        try (Books.Node process = books.start()) {
            assertThat(process.holds().current().orElseThrow().since()).isEqualTo(Instant.EPOCH);
            assertThat(process.holds().holds(ACCOUNT)).isTrue();
        }
    }

    @Test
    void aDeletedLogHolds() throws IOException {
        try (Books.Node process = books.start()) {
            process.pay("perhaps not the last");
        }
        books.deleteLog();
        assertHeldBy(HoldReason.LOG_MISSING);
        assertHeldBy(HoldReason.LOG_MISSING);
    }

    @Test
    void aLogOfWhichTheHeadsOrTheLinesAreLeftStillTells() throws IOException {
        Map<String, String> copy;
        try (Books.Node process = books.start()) {
            copy = books.copyOfLedger();
            process.pay("lost");
        }
        books.restoreLedger(copy);
        Map<String, String> lines = Directories.contents(books.log);
        lines.keySet().removeIf(name -> !name.startsWith("manifest"));
        Directories.restore(books.log, lines);
        assertHeldBy(HoldReason.LEDGER_BEHIND);
    }

    @Test
    void theHoldOutlivesRestartsAndTheLossOfTheLogAndIsOneHold() throws IOException {
        restoreWithALoss();
        String id;
        try (Books.Node process = books.start()) {
            id = process.holds().current().orElseThrow().id();
        }
        try (Books.Node process = books.start()) {
            assertThat(process.holds().current()).map(Hold::id).contains(id);
            process.holds().release(process.holds().current().orElseThrow(), ACCOUNT, OPERATOR, "read the list");
        }
        try (Books.Node process = books.start()) {
            assertThat(process.holds().holds(ACCOUNT)).isFalse();
        }
        books.deleteLog();
        try (Books.Node process = books.start()) {
            assertThat(process.holds().holds(ACCOUNT)).isTrue();
        }
    }

    @Test
    void aPaymentAfterAReleaseIsNoReasonToHoldAgain() throws IOException {
        restoreWithALoss();
        try (Books.Node process = books.start()) {
            process.holds().release(process.holds().current().orElseThrow(), ACCOUNT, OPERATOR, "read the list");
            process.pay("after");
        }
        try (Books.Node process = books.start()) {
            assertThat(process.holds().holds(ACCOUNT)).isFalse();
        }
    }

    @Test
    void aCopyFromWithinAHoldDoesNotBringItsReleasesBack() throws IOException {
        restoreWithALoss();
        Map<String, String> withRelease;
        try (Books.Node process = books.start()) {
            Hold hold = process.holds().current().orElseThrow();
            process.holds().release(hold, ACCOUNT, OPERATOR, "read the list");
            withRelease = books.copyOfLedger();
            process.pay("lost by the second restore");
        }
        books.restoreLedger(withRelease);
        try (Books.Node process = books.start()) {
            assertThat(process.holds().holds(ACCOUNT)).isTrue();
        }
    }

    @Test
    void aCopyThatHoldsAFinishedHoldIsHeldAnew() throws IOException {
        restoreWithALoss();
        Map<String, String> finished;
        try (Books.Node process = books.start()) {
            process.holds().finish(process.holds().current().orElseThrow(), OPERATOR, "read all lists");
            assertThat(process.holds().current()).isEmpty();
            finished = books.copyOfLedger();
            process.pay("lost by the second restore");
        }
        books.restoreLedger(finished);
        assertHeldBy(HoldReason.LEDGER_BEHIND);
    }

    @Test
    void theSameCopyRestoredTwiceIsHeldTwice() throws IOException {
        Map<String, String> copy = restoreWithALoss();
        try (Books.Node process = books.start()) {
            process.holds().finish(process.holds().current().orElseThrow(), OPERATOR, "read all lists");
            process.pay("lost by the second restore");
        }
        books.restoreLedger(copy);
        assertHeldBy(HoldReason.LEDGER_BEHIND);
    }

    /** Whoever ran on over the copy gave positions above those of the lost steps. */
    @Test
    void aLossIsFoundBehindStepsThatWereWrittenAfterTheRestore() throws IOException {
        Map<String, String> copy;
        try (Books.Node process = books.start()) {
            process.pay("kept");
            copy = books.copyOfLedger();
            process.pay("lost");
        }
        Instant kept = books.host.now();
        books.restoreLedger(copy);
        Path otherLog = parent.resolve("log-2");
        Path otherHeads = parent.resolve("heads-2");
        try (Books.Node idle = books.start(otherLog, otherHeads)) {
            Hold hold = idle.holds().current().orElseThrow();
            idle.holds().finish(hold, OPERATOR, "a node with a log of its own");
            books.host.advance(Duration.ofDays(5));
            idle.pay("after the restore");
        }
        try (Books.Node process = books.start()) {
            Hold hold = process.holds().current().orElseThrow();
            assertThat(hold.reason()).isEqualTo(HoldReason.LEDGER_BEHIND);
            assertThat(hold.since()).isBefore(kept);
        }
    }

    @Test
    void ofManyStartsAtOnceOneBeginsTheHold() throws IOException {
        restoreWithALoss();
        books.clock = Host.system();
        List<Optional<Hold>> found =
                Directories.together(IntStream.range(0, 8).boxed().toList(), any -> {
                    try (Books.Node process = books.start()) {
                        return process.holds().current();
                    }
                });
        assertThat(found).hasSize(8).allSatisfy(hold -> assertThat(hold).isPresent());
        assertThat(found.stream().map(hold -> hold.orElseThrow().id()).distinct())
                .hasSize(1);
        try (Books.Node process = books.start()) {
            assertThat(process.holds().current())
                    .map(Hold::id)
                    .isEqualTo(found.get(0).map(Hold::id));
        }
    }

    @Test
    void aNodeWithALogOfItsOwnJoinsWhenItWasAnnouncedAndOnlyOnce() {
        try (Books.Node process = books.start()) {
            process.pay("order-1");
            process.holds().expectLog(Duration.ofHours(1), OPERATOR, "node 2 joins");
        }
        try (Books.Node joining = books.start(parent.resolve("log-2"), parent.resolve("heads-2"))) {
            assertThat(joining.holds().current()).isEmpty();
        }
        try (Books.Node again = books.start(parent.resolve("log-2"), parent.resolve("heads-2"))) {
            assertThat(again.holds().current()).isEmpty();
        }
        try (Books.Node uninvited = books.start(parent.resolve("log-3"), parent.resolve("heads-3"))) {
            assertThat(uninvited.holds().current()).map(Hold::reason).contains(HoldReason.LOG_MISSING);
        }
    }

    /** Its own marks all stand: what it saw of the others' steps when it started does not. */
    @Test
    void aNodeMissesTheStepsOfTheOthersThatStoodWhenItStartedLast() throws IOException {
        Path otherLog = parent.resolve("log-2");
        Path otherHeads = parent.resolve("heads-2");
        try (Books.Node process = books.start()) {
            process.pay("kept");
            process.holds().expectLog(Duration.ofHours(1), OPERATOR, "node 2 joins");
        }
        books.start(otherLog, otherHeads).close();
        Map<String, String> copy = books.copyOfLedger();
        try (Books.Node process = books.start()) {
            process.pay("lost");
        }
        try (Books.Node other = books.start(otherLog, otherHeads)) {
            assertThat(other.holds().current()).isEmpty();
        }
        books.restoreLedger(copy);
        try (Books.Node other = books.start(otherLog, otherHeads)) {
            assertThat(other.holds().current()).map(Hold::reason).contains(HoldReason.LEDGER_BEHIND);
            assertThat(other.holds().holds(ACCOUNT)).isTrue();
        }
    }

    /** It may be any, and whoever asks for it is told. */
    @Test
    void anEntryThatCannotBeReadKeepsNoNodeOfSeveralFromStarting() throws IOException {
        try (Books.Node process = books.start()) {
            process.pay("kept");
            process.holds().expectLog(Duration.ofHours(1), OPERATOR, "node 2 joins");
        }
        Map<String, String> damaged = books.copyOfLedger();
        try (Books.Node process = books.start()) {
            process.intend("damaged");
        }
        books.copyOfLedger().keySet().stream()
                .filter(name -> !damaged.containsKey(name))
                .forEach(name -> damaged.put(name, "00"));
        books.restoreLedger(damaged);
        try (Books.Node process = books.start()) {
            assertThat(process.holds().current()).isEmpty();
        }
    }

    @Test
    void anAnnouncementLapsesAndIsLostWithTheCopyThatIsBehindIt() throws IOException {
        Map<String, String> copy;
        try (Books.Node process = books.start()) {
            process.pay("order-1");
            copy = books.copyOfLedger();
            process.holds().expectLog(Duration.ofHours(1), OPERATOR, "node 2 joins");
        }
        Map<String, String> announced = books.copyOfLedger();
        books.restoreLedger(copy);
        try (Books.Node joining = books.start(parent.resolve("log-2"), parent.resolve("heads-2"))) {
            assertThat(joining.holds().current()).isPresent();
        }
        books.restoreLedger(announced);
        books.host.advance(Duration.ofHours(1));
        try (Books.Node late = books.start(parent.resolve("log-3"), parent.resolve("heads-3"))) {
            assertThat(late.holds().current()).isPresent();
        }
    }

    @Test
    void twoLooksApartThatListTheSameReleaseAndNothingLess() throws IOException {
        Duration apart = Duration.ofMinutes(10);
        restoreWithALoss();
        try (Books.Node process = books.start()) {
            Hold hold = process.holds().current().orElseThrow();
            assertThat(proven(process, hold, Set.of("1"), apart)).as("one look").isFalse();
            books.host.advance(apart.minusMillis(1));
            assertThat(proven(process, hold, Set.of("1"), apart)).as("too soon").isFalse();
            books.host.advance(apart);
            assertThat(proven(process, hold, Set.of("1", "2"), apart))
                    .as("another list")
                    .isFalse();
        }
        try (Books.Node process = books.start()) {
            Hold hold = process.holds().current().orElseThrow();
            books.host.advance(apart);
            process.holds().doubt(hold, ACCOUNT);
            assertThat(proven(process, hold, Set.of("1", "2"), apart))
                    .as("a doubt between two")
                    .isFalse();
            books.host.advance(apart);
            assertThat(process.holds().holds(ACCOUNT)).isTrue();
            assertThat(proven(process, hold, Set.of("1", "2"), apart)).isTrue();
            assertThat(process.holds().holds(ACCOUNT)).isFalse();
            assertThat(process.holds().holdsOutside(ACCOUNT)).isTrue();
        }
    }

    @Test
    void looksWithNoTimeBetweenThemProveNothing() throws IOException {
        restoreWithALoss();
        try (Books.Node process = books.start()) {
            Hold hold = process.holds().current().orElseThrow();
            assertThatThrownBy(() -> proven(process, hold, Set.of(), Duration.ZERO))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private boolean proven(Books.Node process, Hold hold, Set<String> listed, Duration apart) {
        return process.holds().releaseProven(hold, ACCOUNT, listed, books.host.now(), apart);
    }

    @Test
    void onlyTheHoldInForceCanBeReleasedOrFinished() throws IOException {
        restoreWithALoss();
        try (Books.Node process = books.start()) {
            Hold old = process.holds().current().orElseThrow();
            Hold newer = process.holds().begin(OPERATOR, "to be sure");
            assertThat(newer.reason()).isEqualTo(HoldReason.ASKED);
            assertThatThrownBy(() -> process.holds().release(old, ACCOUNT, OPERATOR, "read the list"))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> process.holds().finish(old, OPERATOR, "read the list"))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> process.holds().release(newer, ACCOUNT, OPERATOR, " "))
                    .isInstanceOf(InvalidInputException.class);
            assertThat(process.holds().holds(ACCOUNT)).isTrue();
        }
    }

    private Map<String, String> restoreWithALoss() throws IOException {
        Map<String, String> copy;
        try (Books.Node process = books.start()) {
            process.pay("kept");
            copy = books.copyOfLedger();
            process.pay("lost");
        }
        books.restoreLedger(copy);
        return copy;
    }

    private void assertHeldBy(HoldReason reason) {
        try (Books.Node process = books.start()) {
            assertThat(process.holds().current()).map(Hold::reason).contains(reason);
            assertThat(process.holds().holds(ACCOUNT)).isTrue();
        }
    }
}
