package dev.nakadachi.sandbox.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.bank.resolve.HumanReason;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken for a command without an outcome, and what is left to a person. */
class ResolverSearchTest {

    private static final Duration FIRST = Duration.ofMinutes(5);

    @TempDir
    private Path directory;

    @Test
    void twinsThatWereBothCarriedOutGetOneNumberEach() {
        Town town = Town.silent(directory);
        town.sent("order-no-1", 100, Wire.Fate.REPLY_LOST);
        town.sent("order-no-2", 100, Wire.Fate.REPLY_LOST);
        town.after(FIRST);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.AWAITING_APPROVAL);
        assertThat(town.state("order-no-2")).isEqualTo(LedgerState.AWAITING_APPROVAL);
        assertThat(town.number("order-no-1")).isNotEqualTo(town.number("order-no-2"));
    }

    @Test
    void ofTwinsOfWhichOneWasCarriedOutBothAreAPersons() {
        Town town = Town.promised(directory);
        town.sent("order-no-1", 100, Wire.Fate.REPLY_LOST);
        town.sent("order-no-2", 100, Wire.Fate.REQUEST_LOST);
        town.toTheEnd();
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.AMBIGUOUS);
        assertThat(town.reason("order-no-2")).isEqualTo(HumanReason.AMBIGUOUS);
        assertThat(HumanCase.of(town.command("order-no-2")).candidates())
                .containsExactly(town.world.book.entries.get(0).number);
    }

    @Test
    void whatAnotherCommandWasAnsweredIsNeverTaken() {
        Town town = Town.promised(directory);
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        town.sent("order-no-2", 100, Wire.Fate.REQUEST_LOST);
        town.after(FIRST);
        assertThat(town.state("order-no-2")).isEqualTo(LedgerState.UNKNOWN);
        town.after(Duration.ofHours(2));
        assertThat(town.state("order-no-2")).as("absent once").isEqualTo(LedgerState.UNKNOWN);
        town.after(Duration.ofHours(6));
        assertThat(town.state("order-no-2")).as("absent twice").isEqualTo(LedgerState.NOT_EXECUTED);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.AWAITING_APPROVAL);
    }

    /** The entry of the owner has a step that nobody sealed. */
    @Test
    void anOwnerThatCannotBeReadStopsNothingAndLeavesDoubt() {
        Town town = Town.promised(directory);
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        town.sent("order-no-2", 100, Wire.Fate.REQUEST_LOST);
        town.sent("order-no-3", 300, Wire.Fate.REPLY_LOST);
        town.world.book.entries.get(0).state = TransferState.Kind.FAILED;
        town.after(FIRST);
        assertThat(town.command("order-no-1").standing()).isEqualTo(Standing.SETTLED);
        town.world.store.append(
                town.command("order-no-1").entry(),
                town.command("order-no-1").steps().size(),
                new LedgerStep(LedgerState.FAILED, Standing.SETTLED, Instant.EPOCH, new byte[] {1, 2, 3}));
        town.toTheEnd();
        assertThat(town.reason("order-no-2")).isEqualTo(HumanReason.AMBIGUOUS);
        assertThat(town.state("order-no-3")).isEqualTo(LedgerState.AWAITING_APPROVAL);
    }

    @Test
    void aTwinWhoseCallIsStillUnderWayMayOwnWhatTheListShows() {
        Town town = Town.silent(directory);
        town.sent("order-no-1", 100, Wire.Fate.REQUEST_LOST);
        town.world.clock.advance(Duration.ofMinutes(4));
        town.sent("order-no-2", 100, Wire.Fate.DIES_AFTER);
        town.node = town.born("node-2");
        town.after(Duration.ofMinutes(1));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.UNKNOWN);
        assertThat(town.state("order-no-2")).isEqualTo(LedgerState.SENT);
    }

    @Test
    void moreTransfersThanCommandsAreAPersons() {
        Town town = Town.silent(directory);
        TransferCommand command = town.sent("order-no-1", 100, Wire.Fate.REPLY_LOST);
        town.world.book.execute("", command, Duration.ZERO);
        town.toTheEnd();
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.AMBIGUOUS);
    }

    @Test
    void aTransferOfAnotherTimeIsNotTakenAndLeavesDoubt() {
        Town town = Town.promised(directory);
        town.world.book.execute("", town.world.command("made-elsewhere", 100), Duration.ZERO);
        town.world.clock.advance(Duration.ofHours(2));
        town.sent("order-no-1", 100, Wire.Fate.REQUEST_LOST);
        town.toTheEnd();
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.AMBIGUOUS);
    }

    @Test
    void aMarkerTellsTwinsApart() {
        Town town = Town.promised(directory);
        town.node.submit(town.world.command("order-no-1", 100, true), Wire.Fate.REQUEST_LOST, Duration.ZERO);
        town.node.submit(town.world.command("order-no-2", 100, true), Wire.Fate.REPLY_LOST, Duration.ZERO);
        town.after(Duration.ofMinutes(80));
        assertThat(town.number("order-no-2")).isEqualTo(town.world.book.entries.get(0).number);
        town.after(Duration.ofHours(6));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.NOT_EXECUTED);
    }

    @Test
    void anOutageIsNoAbsence() {
        Town town = Town.promised(directory);
        town.sent("order-no-1", 100, Wire.Fate.REQUEST_LOST);
        town.world.book.down = true;
        town.after(Duration.ofHours(20));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.UNKNOWN);
        town.toTheEnd();
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.NOT_ASKED);
    }

    @Test
    void aConsentThatEndedIsNoAbsence() {
        Town town = Town.promised(directory);
        town.sent("order-no-1", 100, Wire.Fate.REQUEST_LOST);
        Node other = new Node(
                town.world,
                "node-2",
                () -> {},
                options -> options.withGrants(command -> {
                    throw new IllegalStateException("nobody consents");
                }));
        town.world.clock.advance(Duration.ofHours(20));
        assertThat(other.resolver.run().unasked()).hasSize(1);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.UNKNOWN);
    }

    @Test
    void whatNobodyHeardOfIsUnknownFirstAndLookedAtAfterTheFirstPause() {
        Town town = Town.silent(directory);
        town.sent("order-no-1", 100, Wire.Fate.DIES_AFTER);
        town.node = town.born("node-2");
        town.after(Duration.ofMinutes(4));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.SENT);
        assertThat(town.world.book.asked).isZero();
        town.after(Duration.ofMinutes(1));
        assertThat(town.command("order-no-1").steps())
                .extracting(LedgerStep::state)
                .containsExactly(
                        LedgerState.INTENDED, LedgerState.SENT, LedgerState.UNKNOWN, LedgerState.AWAITING_APPROVAL);
    }

    @Test
    void whatWasNeverSentIsClosedAndMayBeSubmittedAgain() {
        Town town = Town.silent(directory);
        town.node.store.diesAfter(1, false);
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        town.node = town.born("node-2");
        town.after(FIRST);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.NOT_SENT);
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        assertThat(town.world.book.executions("order-no-1")).isEqualTo(1);
    }

    /** The call that took the key up again may still be about to send. */
    @Test
    void whatWasTakenUpAgainIsLeftAloneForTheFirstPauseAnew() {
        Town town = Town.silent(directory);
        town.node.store.diesAfter(1, false);
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        town.node = town.born("node-2");
        town.after(FIRST);
        town.node.store.diesAfter(1, false);
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        town.node = town.born("node-3");
        town.after(FIRST.minusSeconds(1));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.INTENDED);
        town.after(Duration.ofSeconds(1));
        assertThat(town.command("order-no-1").steps())
                .extracting(LedgerStep::state)
                .containsExactly(
                        LedgerState.INTENDED, LedgerState.NOT_SENT, LedgerState.INTENDED, LedgerState.NOT_SENT);
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        assertThat(town.world.book.executions("order-no-1")).isEqualTo(1);
    }
}
