package dev.nakadachi.sandbox.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.resolve.HumanReason;
import dev.nakadachi.bank.resolve.ResolverReport;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.token.TokenCipher;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed well and makes no sense to this version stops no other command, and is not put away. */
class ResolverDamageTest {

    private static final Duration FIRST = Duration.ofMinutes(5);

    @TempDir
    private Path directory;

    private Town town;

    @BeforeEach
    void sendTwo() {
        town = Town.promised(directory);
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        town.sent("order-no-2", 300, Wire.Fate.ANSWERED);
    }

    @Test
    void aNoteThatCannotBeReadStopsNoOtherCommand() {
        town.after(FIRST);
        for (String key : new String[] {"order-no-1", "order-no-2"}) {
            TrackedCommand seen = town.command(key);
            assertThat(seen.state()).isEqualTo(LedgerState.AWAITING_APPROVAL);
            LedgerMove note = LedgerMove.to(seen.state()).noting(RecordedCommand.APPROVABLE_UNTIL, "some day");
            assertThat(town.node.connection.followUps().record(seen, note)).isPresent();
        }
        town.world.clock.advance(Duration.ofHours(2));
        ResolverReport report = town.node.resolver.run();
        assertThat(report.looked()).isEqualTo(2);
        assertThat(report.unasked()).hasSize(2);
    }

    /** It may be the number of what is listed: nothing is found by likeness, and the search ends all the same. */
    @Test
    void aNumberThatCannotBeReadKeepsNoSearchFromItsEnd() {
        town.after(FIRST);
        TrackedCommand seen = town.command("order-no-1");
        LedgerMove note = LedgerMove.to(seen.state()).noting(RecordedCommand.NUMBER, "no number");
        assertThat(town.node.connection.followUps().record(seen, note)).isPresent();
        town.sent("order-no-3", 100, Wire.Fate.REPLY_LOST);
        town.world.clock.advance(FIRST);
        ResolverReport report = town.node.resolver.run();
        assertThat(report.unreadable())
                .extracting(ResolverReport.Unreadable::entry)
                .containsExactly(seen.entry());
        assertThat(town.state("order-no-3")).isEqualTo(LedgerState.UNKNOWN);
        town.toTheEnd();
        assertThat(town.state("order-no-3")).isEqualTo(LedgerState.NEEDS_HUMAN);
        assertThat(town.reason("order-no-3")).isEqualTo(HumanReason.AMBIGUOUS);
    }

    @Test
    void anEntryWithoutWhatEveryCommandHasIsReportedAndStopsNoOther() {
        append(
                new LedgerKey("00".repeat(32)),
                0,
                LedgerState.UNKNOWN,
                StepContent.empty()
                        .with(StepContent.INSTITUTION, "made-up-bank")
                        .with(StepContent.ENVIRONMENT, "test"));
        town.sent("order-no-3", 500, Wire.Fate.REPLY_LOST);
        town.world.clock.advance(FIRST);
        ResolverReport report = town.node.resolver.run();
        assertThat(report.unreadable()).hasSize(1);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.AWAITING_APPROVAL);
        assertThat(town.state("order-no-3"))
                .as("what cannot be read may own it")
                .isEqualTo(LedgerState.UNKNOWN);
    }

    /** While nodes are being replaced, an older one meets the states of a newer one. */
    @Test
    void aStateOfALaterVersionStaysOpen() {
        TrackedCommand seen = town.command("order-no-1");
        append(seen.entry(), seen.steps().size(), new LedgerState("QUARANTINED"), StepContent.empty());
        town.world.clock.advance(FIRST);
        ResolverReport report = town.node.resolver.run();
        assertThat(town.state("order-no-1").value()).isEqualTo("QUARANTINED");
        assertThat(town.command("order-no-1").standing()).isEqualTo(Standing.OPEN);
        assertThat(report.changed()).as("order-no-2").isEqualTo(1);
    }

    @Test
    void aLaterStateOfACommandWithoutOutcomeStaysOpenAndMayOwnWhatIsListed() {
        town.sent("order-no-3", 500, Wire.Fate.REPLY_LOST);
        town.sent("order-no-4", 500, Wire.Fate.REQUEST_LOST);
        TrackedCommand seen = town.command("order-no-3");
        append(seen.entry(), seen.steps().size(), new LedgerState("QUARANTINED"), StepContent.empty());
        town.world.clock.advance(FIRST);
        ResolverReport report = town.node.resolver.run();
        assertThat(town.command("order-no-3").standing()).isEqualTo(Standing.OPEN);
        assertThat(report.unasked())
                .extracting(unasked -> unasked.command().key().value())
                .containsExactly("order-no-3");
        assertThat(town.state("order-no-4")).isEqualTo(LedgerState.UNKNOWN);
    }

    private void append(LedgerKey entry, int sequence, LedgerState state, StepContent content) {
        TransferLedger ledger =
                TransferLedger.of(town.world.store, TokenCipher.jdk(town.world.keys, town.world.host), town.world.keys);
        assertThat(new LedgerBook(ledger)
                        .append(entry, sequence, state, Standing.OPEN, town.world.clock.instant(), content))
                .isPresent();
    }
}
