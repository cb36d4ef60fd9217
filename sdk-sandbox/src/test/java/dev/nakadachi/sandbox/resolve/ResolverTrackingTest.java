package dev.nakadachi.sandbox.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.bank.resolve.HumanDecision;
import dev.nakadachi.bank.resolve.HumanReason;
import dev.nakadachi.bank.resolve.ResolverNotes;
import dev.nakadachi.bank.resolve.ResolverReport;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a command that the bank took comes to its end, and what a person decides. */
class ResolverTrackingTest {

    private static final Duration FIRST = Duration.ofMinutes(5);

    @TempDir
    private Path directory;

    @Test
    void aCodeWithoutAMeaningChangesNothingAndIsNoted() {
        Town town = taken();
        town.world.book.entries.get(0).state = TransferState.Kind.UNKNOWN;
        town.after(FIRST);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.ACCEPTED);
        assertThat(town.command("order-no-1").note(ResolverNotes.CODE)).hasValue("UNKNOWN");
        int steps = town.command("order-no-1").steps().size();
        town.after(Duration.ofHours(7));
        assertThat(town.command("order-no-1").steps()).hasSize(steps);
    }

    @Test
    void aRetryIsInProcessAndKeepsItsCode() {
        Town town = taken();
        town.world.book.entries.get(0).state = TransferState.Kind.RETRYING;
        town.after(FIRST);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.IN_PROCESS);
        assertThat(town.command("order-no-1").note(ResolverNotes.CODE)).hasValue("RETRYING");
    }

    @Test
    void aStateThatCannotFollowIsAPersonsWithBothStates() {
        Town town = taken();
        town.world.book.entries.get(0).state = TransferState.Kind.COMPLETED;
        town.after(FIRST);
        town.world.book.entries.get(0).state = TransferState.Kind.SCHEDULED;
        town.after(Duration.ofDays(1));
        assertThat(town.state("order-no-1")).as("one reading may be stale").isEqualTo(LedgerState.COMPLETED);
        town.after(Duration.ofDays(1));
        HumanCase human = HumanCase.of(town.command("order-no-1"));
        assertThat(human.reason()).isEqualTo(HumanReason.IMPOSSIBLE_STATE);
        assertThat(human.before()).isEqualTo(LedgerState.COMPLETED);
        assertThat(human.found()).contains("SCHEDULED(SCHEDULED)").contains("COMPLETED");
    }

    /** A replica of the bank's book that lags says what was true before. */
    @Test
    void oneStaleReadingCallsNobodyAndTakesNothingBack() {
        Town town = taken();
        Book.Entry entry = town.world.book.entries.get(0);
        entry.state = TransferState.Kind.COMPLETED;
        town.after(FIRST);
        for (int time = 0; time < 3; time++) {
            entry.state = TransferState.Kind.SCHEDULED;
            town.after(Duration.ofDays(1));
            entry.state = TransferState.Kind.COMPLETED;
            town.after(Duration.ofDays(1));
            assertThat(town.state("order-no-1")).isEqualTo(LedgerState.COMPLETED);
        }
        assertThat(town.heard).noneMatch(word -> word.contains("needs a human"));
    }

    /** Nor is it settled as if all were well. */
    @Test
    void aContradictionAtTheLastLookOfTheWatchIsAPersons() {
        Town town = taken();
        Book.Entry entry = town.world.book.entries.get(0);
        entry.state = TransferState.Kind.COMPLETED;
        town.after(FIRST);
        for (int day = 0; day < 13; day++) {
            town.after(Duration.ofDays(1));
        }
        entry.state = TransferState.Kind.SCHEDULED;
        town.after(Duration.ofDays(1));
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.IMPOSSIBLE_STATE);
    }

    @Test
    void whatTheBankTookAndNeverEndsIsAPersonsAMonthAfterItsDay() {
        Town town = taken();
        for (int day = 0; day < 31; day++) {
            town.after(Duration.ofDays(1));
        }
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.NO_END);
        assertThat(HumanCase.of(town.command("order-no-1")).instructions().japanese())
                .contains("受け付け");
    }

    /** 差戻: it may still be handed in again at the bank, and who takes it for an end pays again. */
    @Test
    void whatStaysSentBackIsAPersonsAtTheEndOfItsWatch() {
        Town town = taken();
        town.world.book.entries.get(0).state = TransferState.Kind.SENT_BACK;
        town.after(FIRST);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.SENT_BACK);
        for (int day = 0; day < 13; day++) {
            town.after(Duration.ofDays(1));
        }
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.SENT_BACK);
        assertThat(town.command("order-no-1").standing()).isEqualTo(Standing.OPEN);
        town.after(Duration.ofDays(1));
        HumanCase human = HumanCase.of(town.command("order-no-1"));
        assertThat(human.reason()).isEqualTo(HumanReason.NO_END);
        assertThat(human.before()).isEqualTo(LedgerState.SENT_BACK);
        assertThat(human.found()).contains("SENT_BACK");
        assertThat(human.instructions().english()).contains("withdraw it there first");
    }

    @Test
    void whatWasCarriedOutIsSettledAtTheEndOfItsWatch() {
        Town town = taken();
        town.world.book.entries.get(0).state = TransferState.Kind.PARTLY_COMPLETED;
        town.after(FIRST);
        for (int day = 0; day < 14; day++) {
            town.after(Duration.ofDays(1));
        }
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.PARTLY_COMPLETED);
        assertThat(town.command("order-no-1").standing()).isEqualTo(Standing.SETTLED);
    }

    @Test
    void whatWasSentBackAndIsHandedInAgainIsFollowed() {
        Town town = taken();
        Book.Entry entry = town.world.book.entries.get(0);
        entry.state = TransferState.Kind.SENT_BACK;
        town.after(FIRST);
        town.after(Duration.ofDays(3));
        entry.state = TransferState.Kind.COMPLETED;
        town.after(Duration.ofDays(1));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.COMPLETED);
    }

    /** Its answer may have been that to another command, which nobody can tell while the bank shows nothing. */
    @Test
    void whatTheBankTookAndNeverShowsIsAPersonsThreeDaysAfterItsDay() {
        Town town = taken();
        town.world.book.entries.clear();
        town.after(Duration.ofDays(2));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.ACCEPTED);
        town.after(Duration.ofDays(1));
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.NEVER_SHOWN);
        assertThat(HumanCase.of(town.command("order-no-1")).instructions().english())
                .contains("look for this day, amount and payee");
    }

    /** What is shown at the last look is told as it is, and only when it is shown twice. */
    @Test
    void anotherTransferUnderTheNumberAtTheLastLookIsNotCalledNothing() {
        Town town = taken();
        Book.Entry own = town.world.book.entries.get(0);
        town.world.book.entries.clear();
        town.after(Duration.ofDays(2));
        town.world.book.entries.add(own.as(town.world.command("order-no-9", 999)));
        town.after(Duration.ofDays(1));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.ACCEPTED);
        town.after(Duration.ofHours(1));
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.NUMBER_OF_ANOTHER);
    }

    @Test
    void whatTheBankTookAndNobodyCouldAskAboutIsAPersonsThreeDaysAfterItsDay() {
        Town town = taken();
        town.world.book.down = true;
        town.after(Duration.ofDays(3));
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.NOT_ASKED);
    }

    /** What was shown once is the command's, however long its end takes. */
    @Test
    void whatTheBankHasShownMayTakeAMonth() {
        Town town = taken();
        town.after(FIRST);
        town.world.book.down = true;
        town.after(Duration.ofDays(29));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.AWAITING_APPROVAL);
    }

    @Test
    void finalStatesAreSettledAtOnce() {
        for (Map.Entry<TransferState.Kind, LedgerState> end : Map.of(
                        TransferState.Kind.WITHDRAWN, LedgerState.WITHDRAWN,
                        TransferState.Kind.EXPIRED, LedgerState.EXPIRED,
                        TransferState.Kind.CANCELLED, LedgerState.CANCELLED,
                        TransferState.Kind.FAILED, LedgerState.FAILED,
                        TransferState.Kind.RETURNED, LedgerState.RETURNED)
                .entrySet()) {
            Town town = Town.silent(directory.resolve(end.getValue().value()));
            town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
            town.world.book.entries.get(0).state = end.getKey();
            town.after(FIRST);
            assertThat(town.state("order-no-1")).isEqualTo(end.getValue());
            assertThat(town.command("order-no-1").standing()).isEqualTo(Standing.SETTLED);
        }
    }

    /** Another one of the same content was taken for it, and ended without money: its own may be paid. */
    @Test
    void aLookalikeThatEndsUnpaidLeavesTheKeyUnknownAndIsNotLookedUpByItsNumber() {
        Town town = Town.silent(directory);
        TransferCommand command = town.sent("order-no-1", 100, Wire.Fate.REPLY_LOST);
        town.after(FIRST);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.AWAITING_APPROVAL);
        TransferOutcome.Accepted found = (TransferOutcome.Accepted) town.node.transfers.submit(command);
        assertThat(found.isFoundByContent()).isTrue();

        town.world.book.entries.get(0).state = TransferState.Kind.WITHDRAWN;
        town.after(Duration.ofHours(1));

        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.LOOKALIKE_UNPAID);
        assertThat(instructions(town)).contains("look for this day, amount and payee");
        assertThat(town.node.transfers.submit(command)).isInstanceOf(TransferOutcome.Unknown.class);
        town.node.resolver.decide(
                HumanCase.of(town.command("order-no-1")),
                HumanDecision.notExecuted(new UserId("sato"), "no other one anywhere"));
        TransferOutcome.Undone ended = (TransferOutcome.Undone) town.node.transfers.submit(command);
        assertThat(ended.number()).isEmpty();
    }

    /** Between the last look and the person's it may have ended: its number tells as little then. */
    @Test
    void whatWasFoundByItsContentIsNeverLookedUpByItsNumberAlone() {
        Town town = Town.silent(directory);
        town.sent("order-no-1", 100, Wire.Fate.REPLY_LOST);
        for (int day = 0; day < 31; day++) {
            town.after(Duration.ofDays(1));
        }
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.NO_END);
        assertThat(instructions(town)).contains("look for this day, amount and payee");
    }

    /** It may be another one's, and who believes that it failed pays again. */
    @Test
    void thatATransferWithoutANumberWasNotPaidIsNotBelieved() {
        Town town = taken();
        Book.Entry entry = town.world.book.entries.get(0);
        entry.numberless = true;
        entry.state = TransferState.Kind.SCHEDULED;
        town.after(FIRST);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.SCHEDULED);
        entry.state = TransferState.Kind.FAILED;
        town.after(FIRST);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.SCHEDULED);
        town.after(Duration.ofHours(6));
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.LOOKALIKE_UNPAID);
    }

    @Test
    void aListenerIsToldOfEveryChangeAndItsFailureHarmsNothing() {
        Town town = Town.silent(directory);
        town.sent("order-no-1", 100, Wire.Fate.REQUEST_LOST);
        town.toTheEnd();
        assertThat(town.heard)
                .containsExactly(
                        "order-no-1 UNKNOWN NEEDS_HUMAN", "order-no-1 needs a human: " + HumanReason.NOT_FOUND);
    }

    /** A step of other bytes, as a damaged row would be. */
    @Test
    void aDamagedEntryStopsNoOtherAndIsReported() {
        Town town = Town.silent(directory);
        town.world.store.append(
                new LedgerKey("00".repeat(32)),
                0,
                new LedgerStep(LedgerState.SENT, Standing.OPEN, Instant.EPOCH, new byte[] {1, 2, 3}));
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        town.sent("order-no-2", 200, Wire.Fate.REPLY_LOST);
        town.world.clock.advance(FIRST);
        ResolverReport report = town.node.resolver.run();
        assertThat(report.unreadable()).hasSize(1);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.AWAITING_APPROVAL);
        // What cannot be read may own what is listed.
        assertThat(town.state("order-no-2")).isEqualTo(LedgerState.UNKNOWN);
    }

    private static String instructions(Town town) {
        return HumanCase.of(town.command("order-no-1")).instructions().english();
    }

    private Town taken() {
        Town town = Town.silent(directory);
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        return town;
    }
}
