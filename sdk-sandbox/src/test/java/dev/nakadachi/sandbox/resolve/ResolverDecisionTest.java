package dev.nakadachi.sandbox.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.bank.resolve.HumanDecision;
import dev.nakadachi.bank.resolve.HumanReason;
import dev.nakadachi.bank.resolve.ResolverNotes;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person decides is about what he saw, and stands in ledger and log. */
class ResolverDecisionTest {

    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final UserId SATO = new UserId("sato");

    @TempDir
    private Path directory;

    @Test
    void aPersonSaysThatItWasCarriedOutAndItIsFollowedFromThenOn() {
        Town town = human();
        RequestNumber number =
                town.world.book.execute("order-no-1", town.world.command("order-no-1", 100), Duration.ZERO).number;
        decide(town, HumanDecision.executed(number, SATO, "seen on the bank's screen"));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.ACCEPTED);
        assertThat(town.command("order-no-1").note(ResolverNotes.DECIDED_BY)).hasValue("sato");
        town.after(FIRST);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.AWAITING_APPROVAL);
    }

    @Test
    void aPersonSaysThatItWasNotCarriedOut() {
        Town town = human();
        decide(town, HumanDecision.notExecuted(SATO, "nowhere on the bank's screen"));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.NOT_EXECUTED);
        assertThatThrownBy(() -> decide(town, HumanDecision.notExecuted(SATO, "again")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aPersonCannotGiveTheNumberOfAnotherCommand() {
        Town town = human();
        town.sent("order-no-2", 300, Wire.Fate.ANSWERED);
        town.after(FIRST);
        assertThatThrownBy(() -> decide(town, HumanDecision.executed(town.number("order-no-2"), SATO, "seen")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no other command's");
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.NEEDS_HUMAN);
    }

    /** The other person, or the bank's answer, was faster. */
    @Test
    void whoLookedBeforeSomethingElseWasRecordedLooksAgain() {
        Town town = human();
        HumanCase seen = town.node.resolver.cases().get(0);
        RequestNumber number =
                town.world.book.execute("order-no-1", town.world.command("order-no-1", 100), Duration.ZERO).number;
        town.node.resolver.decide(seen, HumanDecision.executed(number, SATO, "seen on the bank's screen"));

        assertThatThrownBy(() -> town.node.resolver.decide(seen, HumanDecision.notExecuted(SATO, "not there")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("look at its case again");
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.ACCEPTED);
    }

    /** Between the look and the word the state may be as it was, and what is known of it not. */
    @Test
    void aNoteSinceIsAReasonToLookAgainToo() {
        Town town = human();
        HumanCase seen = town.node.resolver.cases().get(0);
        LedgerMove note = LedgerMove.to(LedgerState.NEEDS_HUMAN).noting(ResolverNotes.CODE, "1");
        assertThat(town.node.connection.followUps().decide(seen.command(), note, SATO))
                .isPresent();

        assertThatThrownBy(() -> town.node.resolver.decide(seen, HumanDecision.notExecuted(SATO, "not there")))
                .hasMessageContaining("look at its case again");
        HumanCase again = town.node.resolver.cases().get(0);
        town.node.resolver.decide(
                again.command().tenant(), again.key(), again.version(), HumanDecision.notExecuted(SATO, "not there"));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.NOT_EXECUTED);
    }

    @Test
    void aPersonIsToldUntilWhenTheBankRemembersTheKey() {
        Town town = human(Town.remembering(directory));
        HumanCase seen = town.node.resolver.cases().get(0);
        Instant until = seen.sentAt().orElseThrow().plus(Duration.ofDays(1));
        assertThat(seen.found()).endsWith("; the bank is said to remember the key until " + until);
    }

    @Test
    void whereTheBankIsNotSaidToRememberKeysNothingIsSaidOfThem() {
        assertThat(human().node.resolver.cases().get(0).found()).doesNotContain("key");
    }

    @Test
    void aTransferThatWasExecutedHasANumber() {
        Town town = human();
        assertThatThrownBy(() -> decide(town, HumanDecision.executed(SATO, "seen on the bank's screen")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the bank's number");
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.NEEDS_HUMAN);
    }

    @Test
    void whatTheBankNeverShowedIsToldAsUnknownUntilAPersonConfirmsIt() {
        Town town = Town.silent(directory);
        TransferCommand command = town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        town.world.book.entries.clear();
        town.after(Duration.ofDays(3));
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.NEVER_SHOWN);
        assertThat(town.node.transfers.submit(command)).isInstanceOf(TransferOutcome.Unknown.class);
        decide(town, HumanDecision.executed(town.number("order-no-1"), SATO, "the bank was asked by telephone"));
        assertThat(town.node.transfers.submit(command)).isInstanceOf(TransferOutcome.Accepted.class);
    }

    private Town human() {
        return human(Town.silent(directory));
    }

    private static Town human(Town town) {
        town.sent("order-no-1", 100, Wire.Fate.REQUEST_LOST);
        town.toTheEnd();
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.NEEDS_HUMAN);
        return town;
    }

    /** A decision that died between the number and itself took it from nobody. */
    @Test
    void aNumberThatAnUnfinishedDecisionTookIsFreeForItsCommand() {
        Town town = Town.silent(directory);
        town.sent("order-no-1", 100, Wire.Fate.REQUEST_LOST);
        town.sent("order-no-2", 200, Wire.Fate.REQUEST_LOST);
        town.toTheEnd();
        String number = "T900001";
        assertThat(town.node
                        .connection
                        .followUps()
                        .bind(town.command("order-no-2"), RecordedCommand.NUMBER, List.of(number)))
                .isTrue();
        decide(town, HumanDecision.executed(new RequestNumber(number), SATO, "seen on the bank's screen"));
        assertThat(town.number("order-no-1").value()).isEqualTo(number);
    }

    /** The person has just said that the bank has it: it is looked for from then on. */
    @Test
    void whatAPersonCallsExecutedLateIsNotHandedBackAtTheNextOutage() {
        Town town = Town.silent(directory);
        town.sent("order-no-1", 100, Wire.Fate.REQUEST_LOST);
        town.toTheEnd();
        town.world.clock.advance(Duration.ofDays(2));
        decide(town, HumanDecision.executed(new RequestNumber("T900001"), SATO, "the bank was asked by telephone"));
        town.world.book.down = true;
        town.after(Duration.ofDays(2));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.ACCEPTED);
        town.world.book.down = false;
        town.after(Duration.ofDays(1));
        assertThat(town.reason("order-no-1")).as("no answer said so").isEqualTo(HumanReason.NOT_FOUND);
    }

    private static void decide(Town town, HumanDecision decision) {
        town.node.resolver.decide(HumanCase.of(town.command("order-no-1")), decision);
    }
}
