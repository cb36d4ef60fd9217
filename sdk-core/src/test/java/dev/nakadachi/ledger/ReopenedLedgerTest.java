package dev.nakadachi.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.testing.FakeHost;
import dev.nakadachi.testing.SyncedFiles;
import dev.nakadachi.testing.SyncedFiles.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a second life of the process finds. */
class ReopenedLedgerTest {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00.123456789Z");
    private static final LedgerKey A = new LedgerKey("000000000000000a");
    private static final LedgerKey B = new LedgerKey("000000000000000b");
    private static final LedgerKey C = new LedgerKey("000000000000000c");
    private static final NodeId ONE = new NodeId("node-1");
    private static final NodeId TWO = new NodeId("node-2");

    private final FakeHost host = new FakeHost();
    private SyncedFiles files = new SyncedFiles();

    @Test
    void aStepIsReadAsItWasAppended() {
        store().append(A, 0, new LedgerStep(LedgerState.SENT, Standing.SETTLED, NOON, new byte[] {0, 1, -1}));
        LedgerStep read = reopened().read(A).orElseThrow().last();
        assertThat(read.state()).isEqualTo(LedgerState.SENT);
        assertThat(read.standing()).isEqualTo(Standing.SETTLED);
        assertThat(read.at()).isEqualTo(NOON);
        assertThat(read.sealed()).containsExactly(0, 1, -1);
    }

    @Test
    void positionsRiseOverEveryStopAndNoAcknowledgedStepIsLost() {
        long newest = 0;
        for (Fault fault : List.of(Fault.STOPS_BEFORE, Fault.STOPS_AFTER, Fault.NO_ROOM, Fault.FAILS_AFTER)) {
            for (int write = 0; write < 4; write++) {
                List<Long> given = new ArrayList<>();
                LedgerStore store = LedgerStores.over(files.failing(fault, files.writes() + write), host);
                long before = store.read(A).map(LedgerEntry::sequence).orElse(0L);
                appendTwice(store, before, given);

                LedgerStore next = reopened();
                assertThat(next.read(A).map(LedgerEntry::sequence).orElse(0L))
                        .as("%s at write %d", fault, write)
                        .isBetween(before + given.size(), before + given.size() + 1);
                given.add(next.append(B, next.read(B).map(LedgerEntry::sequence).orElse(0L), step(Standing.OPEN))
                        .orElseThrow());
                assertThat(given).isSorted().doesNotHaveDuplicates();
                assertThat(given.get(0)).as("%s at write %d", fault, write).isGreaterThan(newest);
                newest = given.get(given.size() - 1);
            }
        }
    }

    @Test
    void aClaimIsHeldOverARestartAndItsFenceRises() {
        store().append(A, 0, step(Standing.OPEN));
        LedgerStore.Claim lost =
                store().claim(A, ONE, NOON.plusSeconds(60), NOON).orElseThrow();
        assertThat(reopened().claim(A, TWO, NOON.plusSeconds(60), NOON)).isEmpty();

        LedgerStore.Claim held = reopened()
                .claim(A, TWO, NOON.plusSeconds(120), NOON.plusSeconds(60))
                .orElseThrow();
        assertThat(held.fence()).isGreaterThan(lost.fence());
        assertThat(reopened().append(lost, 1, step(Standing.OPEN))).isEmpty();
        assertThat(reopened().append(held, 1, step(Standing.OPEN))).isPresent();

        store().release(held);
        assertThat(reopened().append(held, 2, step(Standing.OPEN))).isEmpty();
        assertThat(reopened().claim(A, ONE, NOON.plusSeconds(90), NOON)).isPresent();
    }

    @Test
    void theScanGoesByKeyAndPassesOverSettledEntries() {
        store().append(C, 0, step(Standing.OPEN));
        store().append(A, 0, step(Standing.OPEN));
        store().append(B, 0, step(Standing.SETTLED));

        assertThat(reopened().scanOpen(Optional.empty(), 1))
                .extracting(LedgerEntry::key)
                .containsExactly(A);
        assertThat(reopened().scanOpen(Optional.of(A), 1))
                .extracting(LedgerEntry::key)
                .containsExactly(C);
        assertThat(reopened().scanOpen(Optional.of(C), 1)).isEmpty();
    }

    private static void appendTwice(LedgerStore store, long before, List<Long> given) {
        try {
            given.add(store.append(A, before, step(Standing.OPEN)).orElseThrow());
            given.add(store.append(A, before + 1, step(Standing.OPEN)).orElseThrow());
        } catch (StoreException stopped) {
            assertThat(stopped.problem().code()).isEqualTo(ErrorCode.STORE_FAILED);
        }
    }

    private LedgerStore store() {
        return LedgerStores.over(files, host);
    }

    private LedgerStore reopened() {
        files = files.restarted();
        return store();
    }

    private static LedgerStep step(Standing standing) {
        return new LedgerStep(LedgerState.SENT, standing, NOON, "sealed".getBytes(UTF_8));
    }
}
