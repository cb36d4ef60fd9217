package dev.nakadachi.sandbox.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.resolve.ResolverReport;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.token.TokenCipher;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node with another idea of the time leaves behind, and how the others see it. */
class ResolverClockTest {

    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final NodeId OTHER = new NodeId("node-9");

    @TempDir
    private Path directory;

    private Town town;

    @BeforeEach
    void send() {
        town = Town.silent(directory);
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        town.world.clock.advance(FIRST);
    }

    @Test
    void theClaimOfAClockAYearAheadKeepsNobodyOut() {
        claim(YEAR.plus(Duration.ofHours(1)), YEAR);
        ResolverReport report = town.node.resolver.run();
        assertThat(report.looked()).isEqualTo(1);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.AWAITING_APPROVAL);
    }

    @Test
    void whatAnotherNodeHoldsIsCounted() {
        claim(Duration.ofHours(1), Duration.ZERO);
        ResolverReport report = town.node.resolver.run();
        assertThat(report.looked()).isZero();
        assertThat(report.keptOut()).isEqualTo(1);
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.ACCEPTED);
    }

    @Test
    void aStepThatIsDatedLaterThanNowIsReported() {
        assertThat(town.node.resolver.run().fromLater()).isEmpty();
        TrackedCommand seen = town.command("order-no-1");
        TransferLedger ledger =
                TransferLedger.of(town.world.store, TokenCipher.jdk(town.world.keys, town.world.host), town.world.keys);
        Instant ahead = town.world.clock.instant().plus(YEAR);
        assertThat(new LedgerBook(ledger)
                        .append(
                                seen.entry(),
                                seen.steps().size(),
                                seen.state(),
                                Standing.OPEN,
                                ahead,
                                StepContent.empty()))
                .isPresent();
        assertThat(town.node.resolver.run().fromLater())
                .extracting(command -> command.key().value())
                .containsExactly("order-no-1");
    }

    private void claim(Duration untilIn, Duration aheadBy) {
        Instant now = town.world.clock.instant();
        assertThat(town.world.store.claim(
                        town.command("order-no-1").entry(), OTHER, now.plus(untilIn), now.plus(aheadBy)))
                .isPresent();
    }
}
