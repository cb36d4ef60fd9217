package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.TestLedgers.A;
import static dev.nakadachi.store.jdbc.TestLedgers.NOON;
import static dev.nakadachi.store.jdbc.TestLedgers.intended;
import static dev.nakadachi.store.jdbc.TestLedgers.sent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.id.NodeId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Every step is on disk before it counts, whatever the session's defaults are. The test server answers earlier. */
class LedgerDurabilityTest {

    private final PostgresOptions names = TestLedgers.freshTables();
    private final LedgerTables tables = LedgerTables.of(names);
    private final WriteLevels levels =
            WriteLevels.of(names, tables.command(), tables.step(), tables.claim(), tables.position());

    @Test
    void aServerThatAnswersBeforeItWroteIsToldToWait() {
        writeAll("", names);
        assertThat(levels.levels()).containsOnly("on");
    }

    @Test
    void otherDefaultsOfTheSessionDoNotMatterAndAStrongerLevelIsKept() {
        writeAll(
                "&options=-c%20default_transaction_isolation=serializable%20-c%20default_transaction_read_only=on"
                        + "%20-c%20synchronous_commit=remote_apply",
                names);
        assertThat(levels.levels()).containsOnly("remote_apply");
        assertThat(levels.isolations()).containsExactly("read committed");
    }

    @Test
    void aSessionThatStandsStillIsGivenUpAfterTheTimeOfTheOptions() {
        writeAll("", names);
        assertThat(levels.patience()).containsExactly("25s");
        writeAll("", names.withLockFreedAfter(Duration.ofSeconds(90)));
        assertThat(levels.patience()).containsExactlyInAnyOrder("25s", "90s");
    }

    private void writeAll(String settings, PostgresOptions options) {
        PostgresLedgerStore store = PostgresLedgerStore.open(TestPostgres.at(TestPostgres.url() + settings), options);
        long seen = store.read(A).map(entry -> entry.sequence()).orElse(0L);
        assertThat(store.append(A, seen, intended())).isPresent();
        var claim = store.claim(A, new NodeId("one"), NOON, NOON).orElseThrow();
        assertThat(store.append(claim, seen + 1, sent())).isPresent();
        store.release(claim);
        assertThat(levels.written()).hasSize(4);
    }
}
