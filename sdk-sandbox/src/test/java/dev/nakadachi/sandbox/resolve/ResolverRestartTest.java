package dev.nakadachi.sandbox.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.resolve.ResolverSchedule;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process dies at every append that the resolver makes, before it and after it; another one carries on. */
class ResolverRestartTest {

    @TempDir
    private Path directory;

    @Test
    void wheneverTheProcessDiesEachCommandEndsAsTheBankHasIt() {
        Town whole = lost("whole");
        whole.node = whole.born("node-1");
        follow(whole);
        int appends = whole.node.store.appends();
        assertThat(appends)
                .as("three numbers, three finds, three ends, and an absence that is seen twice")
                .isGreaterThanOrEqualTo(11);
        for (int append = 0; append < appends; append++) {
            dies(append, true);
            dies(append, false);
        }
    }

    private void dies(int append, boolean made) {
        Town town = lost(append + "-" + made);
        town.node = town.born("node-1");
        MortalStore first = town.node.store;
        first.diesAfter(append, made);
        follow(town);
        assertThat(first.isDead()).as("at append %d", append).isTrue();
    }

    private Town lost(String name) {
        Town town = Town.promised(directory.resolve(name));
        town.sent("order-no-1", 100, Wire.Fate.REPLY_LOST);
        town.sent("order-no-2", 100, Wire.Fate.REPLY_LOST);
        town.sent("order-no-3", 300, Wire.Fate.REQUEST_LOST);
        town.sent("order-no-4", 400, Wire.Fate.DIES_AFTER);
        return town;
    }

    private static void follow(Town town) {
        for (int look = 0; look < 40; look++) {
            town.after(Duration.ofMinutes(20L * (look + 1)));
            town.world.book.entries.forEach(entry -> entry.state = TransferState.Kind.COMPLETED);
            if (town.node.store.isDead()) {
                town.node = town.born("node-" + look);
            }
        }
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.COMPLETED);
        assertThat(town.state("order-no-2")).isEqualTo(LedgerState.COMPLETED);
        assertThat(town.number("order-no-1")).isNotEqualTo(town.number("order-no-2"));
        assertThat(town.state("order-no-3")).isEqualTo(LedgerState.NOT_EXECUTED);
        assertThat(town.state("order-no-4")).isEqualTo(LedgerState.COMPLETED);
    }

    @Test
    void aNodeThatDiesWhileItLooksIsReplacedAfterAQuarterOfAnHour() {
        Town town = Town.silent(directory);
        town.sent("order-no-1", 100, Wire.Fate.REPLY_LOST);
        town.node.store.diesAfter(0, false);
        town.after(Duration.ofMinutes(5));
        town.node = town.born("node-2");
        town.after(Duration.ofMinutes(14));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.UNKNOWN);
        town.after(Duration.ofMinutes(1));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.AWAITING_APPROVAL);
    }

    @Test
    void anEndIsWatchedAndThenSettled() {
        Town town = Town.silent(directory);
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        town.world.book.entries.get(0).state = TransferState.Kind.COMPLETED;
        for (int day = 0; day < 15; day++) {
            assertThat(town.command("order-no-1").standing()).isEqualTo(Standing.OPEN);
            town.after(Duration.ofDays(1));
        }
        assertThat(town.command("order-no-1").standing()).isEqualTo(Standing.SETTLED);
        assertThat(town.world.book.asked).isEqualTo(15);
    }

    @Test
    void aScheduleRunsUntilItIsClosed() {
        Town town = Town.silent(directory);
        town.sent("order-no-1", 100, Wire.Fate.ANSWERED);
        ResolverSchedule schedule = town.node.resolver.every(Duration.ofMinutes(1));
        schedule.close();
        town.world.clock.advance(Duration.ofHours(1));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.ACCEPTED);
        assertThat(schedule.failure()).isEmpty();
    }
}
