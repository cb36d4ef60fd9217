package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.ledger.LedgerStore.Claim;
import dev.nakadachi.ledger.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link LedgerStore} must keep. Extend it in your tests and give it your store. */
public abstract class LedgerStoreContract {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
    private static final LedgerKey A = new LedgerKey("000000000000000a");
    private static final LedgerKey B = new LedgerKey("000000000000000b");
    private static final LedgerKey C = new LedgerKey("000000000000000c");
    private static final NodeId ONE = new NodeId("node-1");
    private static final NodeId TWO = new NodeId("node-2");

    private LedgerStore store;

    /** For subclasses. */
    protected LedgerStoreContract() {}

    /**
     * Opens the store under test.
     *
     * @return a new instance over empty storage
     */
    protected abstract LedgerStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void aKeyThatWasNeverUsedIsAbsent() {
        assertTrue(store.read(A).isEmpty());
    }

    @Test
    void aLedgerOfSettledEntriesIsNotEmpty() {
        assertTrue(store.isEmpty());
        store.append(A, 0, step(LedgerState.REJECTED, Standing.SETTLED));
        assertFalse(store.isEmpty());
    }

    @Test
    void stepsAreReadInTheOrderOfTheirAppending() {
        store.append(A, 0, step(LedgerState.INTENDED, Standing.OPEN));
        store.append(A, 1, step(LedgerState.SENT, Standing.OPEN));
        store.append(A, 2, step(LedgerState.SENT, Standing.OPEN));

        LedgerEntry entry = store.read(A).orElseThrow();
        assertEquals(
                List.of(LedgerState.INTENDED, LedgerState.SENT, LedgerState.SENT),
                entry.steps().stream().map(LedgerStep::state).toList());
        assertEquals(3, entry.sequence());
        assertEquals(NOON, entry.last().at());
        assertArrayEquals("SENT".getBytes(StandardCharsets.UTF_8), entry.last().sealed());
    }

    @Test
    void aStateThatNoVersionKnowsIsKept() {
        LedgerState later = new LedgerState("FUNDS_RETURNED");
        store.append(A, 0, step(later, Standing.SETTLED));
        assertEquals(later, store.read(A).orElseThrow().last().state());
    }

    @Test
    void anAppendThatExpectsAnotherSequenceChangesNothing() {
        store.append(A, 0, step(LedgerState.INTENDED, Standing.OPEN));
        assertTrue(store.append(A, 0, step(LedgerState.SENT, Standing.OPEN)).isEmpty());
        assertTrue(store.append(A, 2, step(LedgerState.SENT, Standing.OPEN)).isEmpty());
        assertEquals(1, store.read(A).orElseThrow().sequence());
    }

    @Test
    void positionsRiseOverTheWholeLedger() {
        long first =
                store.append(A, 0, step(LedgerState.INTENDED, Standing.OPEN)).orElseThrow();
        long second =
                store.append(B, 0, step(LedgerState.INTENDED, Standing.OPEN)).orElseThrow();
        long third = store.append(A, 1, step(LedgerState.SENT, Standing.OPEN)).orElseThrow();
        assertTrue(first >= 1 && first < second && second < third);
    }

    @Test
    void ofManyCallersWithTheSameSequenceOneWins() {
        long winners =
                ManyCallers.race(caller -> () -> store.append(A, 0, step(LedgerState.INTENDED, Standing.OPEN))).stream()
                        .filter(Optional::isPresent)
                        .count();
        assertEquals(1, winners);
        assertEquals(1, store.read(A).orElseThrow().sequence());
    }

    @Test
    void aScanFindsTheOpenEntriesPageByPage() {
        for (LedgerKey key : List.of(C, A, B)) {
            store.append(key, 0, step(LedgerState.INTENDED, Standing.OPEN));
        }
        store.append(B, 1, step(LedgerState.NOT_SENT, Standing.SETTLED));

        List<LedgerEntry> first = store.scanOpen(Optional.empty(), 1);
        List<LedgerEntry> second = store.scanOpen(Optional.of(first.get(0).key()), 10);
        assertEquals(
                List.of(A, C),
                Stream.concat(first.stream(), second.stream())
                        .map(LedgerEntry::key)
                        .sorted((left, right) -> left.id().compareTo(right.id()))
                        .toList());
    }

    @Test
    void aClaimKeepsOtherNodesOutUntilItLapses() {
        store.append(A, 0, step(LedgerState.SENT, Standing.OPEN));
        Claim held = store.claim(A, ONE, NOON.plusSeconds(60), NOON).orElseThrow();

        assertTrue(
                store.claim(A, TWO, NOON.plusSeconds(90), NOON.plusSeconds(59)).isEmpty());
        Claim next =
                store.claim(A, TWO, NOON.plusSeconds(120), NOON.plusSeconds(60)).orElseThrow();
        assertTrue(next.fence() > held.fence());
    }

    @Test
    void aLostClaimCannotAppend() {
        store.append(A, 0, step(LedgerState.SENT, Standing.OPEN));
        Claim lost = store.claim(A, ONE, NOON.plusSeconds(1), NOON).orElseThrow();
        Claim held =
                store.claim(A, TWO, NOON.plusSeconds(60), NOON.plusSeconds(2)).orElseThrow();

        assertTrue(
                store.append(lost, 1, step(LedgerState.UNKNOWN, Standing.OPEN)).isEmpty());
        assertTrue(
                store.append(held, 1, step(LedgerState.UNKNOWN, Standing.OPEN)).isPresent());
    }

    @Test
    void aReleasedClaimIsFreeForAllAndCannotAppend() {
        store.append(A, 0, step(LedgerState.SENT, Standing.OPEN));
        Claim released = store.claim(A, ONE, NOON.plusSeconds(60), NOON).orElseThrow();
        store.release(released);

        Claim next = store.claim(A, TWO, NOON.plusSeconds(60), NOON).orElseThrow();
        assertTrue(next.fence() > released.fence());
        assertTrue(store.append(released, 1, step(LedgerState.UNKNOWN, Standing.OPEN))
                .isEmpty());
    }

    private static LedgerStep step(LedgerState state, Standing standing) {
        return new LedgerStep(state, standing, NOON, state.value().getBytes(StandardCharsets.UTF_8));
    }
}
