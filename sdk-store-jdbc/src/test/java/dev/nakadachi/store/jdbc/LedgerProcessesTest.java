package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.assertRefused;
import static dev.nakadachi.store.jdbc.TestLedgers.A;
import static dev.nakadachi.store.jdbc.TestLedgers.B;
import static dev.nakadachi.store.jdbc.TestLedgers.intended;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.host.Host;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one ledger; one of them is killed, or stands still, in the middle of an append. */
class LedgerProcessesTest {

    private static final int TIMES = 40;

    @TempDir
    private Path directory;

    private final PostgresOptions tables = TestLedgers.freshTables();
    private final LedgerStore store = PostgresLedgerStore.open(
            TestPostgres.at(TestPostgres.patientUrl()),
            tables.withLockFreedAfter(TestPostgres.PATIENCE),
            Host.system());

    @Test
    void noStepIsLostBetweenTwoProcessesAndPositionsRise() {
        try (SecondJvm second = peer(String.valueOf(TIMES))) {
            AppendingNode.append(store, TIMES);
            second.endsWell();
        }
        assertThat(store.read(A).map(LedgerEntry::sequence)).contains(2L * TIMES);
        String step = LedgerTables.of(tables).step();
        assertThat(TestPostgres.ask("SELECT count(*) FROM " + step + " AS a JOIN " + step
                        + " AS b ON a.sequence < b.sequence AND a.position >= b.position"))
                .containsExactly("0");
    }

    @Test
    void aProcessKilledBeforeItsCommitLeavesNothingAndHoldsUpNobody() {
        LedgerStore waiting = PostgresLedgerStore.open(
                TestPostgres.at(TestPostgres.url() + "&options=-c%20lock_timeout=150ms"), tables, Host.system());
        try (SecondJvm peer = peer(AppendingNode.STAYING)) {
            assertThat(peer.killedWhereItHalts(() -> assertRefused(
                            ErrorCode.STORE_FAILED,
                            "did not lock a row in time",
                            () -> waiting.append(A, 0, intended()))))
                    .isTrue();
        }
        assertThat(store.append(A, 0, intended())).isPresent();
        assertThat(store.read(B)).isEmpty();
        assertThat(store.append(B, 0, intended())).isPresent();
    }

    /** A machine that vanished sends nothing any more, as this one that is not killed yet. */
    @Test
    void aProcessThatStandsStillInAnAppendIsGivenUpByTheServer() {
        try (SecondJvm peer = peer(AppendingNode.GIVEN_UP)) {
            assertThat(peer.killedWhereItHalts(() -> {
                        assertThat(store.append(A, 0, intended())).isPresent();
                        assertThat(store.append(B, 0, intended())).isPresent();
                    }))
                    .isTrue();
        }
        assertThat(store.read(B).map(LedgerEntry::sequence)).contains(1L);
    }

    private SecondJvm peer(String task) {
        return SecondJvm.start(
                AppendingNode.class,
                directory.resolve("peer"),
                TestPostgres.patientUrl(),
                tables.tablePrefix().value(),
                task);
    }
}
