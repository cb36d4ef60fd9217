package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
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

/**
 * What every {@link LedgerStore} must keep. Extend it in your tests and give it your store;
 * {@link LedgerStoreRaceContract} asks what many callers may expect.
 */
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
     * @return another instance over the same storage each time, as two nodes have it; empty when a test begins
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
    void whatOneInstanceAppendedAnotherReadsAndContinues() {
        store.append(A, 0, step(LedgerState.INTENDED, Standing.OPEN));
        try (LedgerStore other = open()) {
            assertEquals(1, other.read(A).orElseThrow().sequence());
            assertTrue(other.append(A, 1, step(LedgerState.SENT, Standing.OPEN)).isPresent());
        }
        assertTrue(store.append(A, 1, step(LedgerState.SENT, Standing.OPEN)).isEmpty());
        assertEquals(LedgerState.SENT, store.read(A).orElseThrow().last().state());
    }

    /** A caller whose append failed does not know whether it stands: it asks, or tries again and is refused. */
    @Test
    void anAppendThatIsRepeatedBecauseItsAnswerWasLostFindsTheStepThatStands() {
        store.append(A, 0, step(LedgerState.INTENDED, Standing.OPEN));
        LedgerStep again = new LedgerStep(LedgerState.INTENDED, Standing.OPEN, NOON, new byte[] {2});
        assertTrue(store.append(A, 0, again).isEmpty());
        LedgerEntry stands = store.read(A).orElseThrow();
        assertEquals(1, stands.sequence());
        assertArrayEquals(
                "INTENDED".getBytes(StandardCharsets.UTF_8), stands.last().sealed());
    }

    /** The seal binds the time, to the microsecond. */
    @Test
    void timeAndSealedBytesAreReadAsTheyWereAppended() {
        for (LedgerKey key : List.of(A, B)) {
            Instant at = key.equals(A) ? Instant.EPOCH : Instant.parse("2026-11-21T03:00:00.123456Z");
            byte[] sealed = key.equals(A) ? new byte[0] : new byte[] {0, 1, 127, -128, -1};
            store.append(key, 0, new LedgerStep(LedgerState.SENT, Standing.OPEN, at, sealed));
            LedgerStep read = store.read(key).orElseThrow().last();
            assertEquals(at, read.at());
            assertArrayEquals(sealed, read.sealed());
        }
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
    void anEmptyLedgerHasNoNewestStep() {
        assertTrue(store.newest().isEmpty());
    }

    @Test
    void theNewestStepIsTheOneAppendedLastWhateverItsEntryAndStanding() {
        store.append(C, 0, step(LedgerState.INTENDED, Standing.OPEN));
        store.append(A, 0, step(LedgerState.INTENDED, Standing.OPEN));
        long third =
                store.append(C, 1, step(LedgerState.REJECTED, Standing.SETTLED)).orElseThrow();
        assertEquals(Optional.of(new LedgerMark(C, 2, third)), store.newest());

        try (LedgerStore other = open()) {
            long fourth = other.append(B, 0, step(LedgerState.INTENDED, Standing.OPEN))
                    .orElseThrow();
            assertEquals(Optional.of(new LedgerMark(B, 1, fourth)), store.newest());
        }
    }

    /** A copy that was put back may hold as many steps of an entry, and others. */
    @Test
    void aStepStandsAtItsPlaceAndWithItsPositionOnly() {
        long first =
                store.append(A, 0, step(LedgerState.INTENDED, Standing.OPEN)).orElseThrow();
        long second = store.append(A, 1, step(LedgerState.SENT, Standing.OPEN)).orElseThrow();
        assertTrue(store.holds(new LedgerMark(A, 1, first)));
        assertTrue(store.holds(new LedgerMark(A, 2, second)));
        assertFalse(store.holds(new LedgerMark(A, 1, second)));
        assertFalse(store.holds(new LedgerMark(A, 2, second + 1)));
        assertFalse(store.holds(new LedgerMark(A, 3, second + 1)));
        assertFalse(store.holds(new LedgerMark(B, 1, first)));
    }

    /** A claim takes a fence, and no position; an append that was refused takes none either. */
    @Test
    void claimsAndRefusedAppendsLeaveTheNewestStepAsItIs() {
        long only = store.append(A, 0, step(LedgerState.SENT, Standing.OPEN)).orElseThrow();
        store.claim(A, ONE, NOON.plusSeconds(60), NOON);
        store.append(A, 0, step(LedgerState.SENT, Standing.OPEN));
        assertEquals(Optional.of(new LedgerMark(A, 1, only)), store.newest());
    }

    @Test
    void aScanGoesByOneOrderWhateverWasAppendedWhen() {
        for (LedgerKey key : List.of(B, A, C)) {
            store.append(key, 0, step(LedgerState.INTENDED, Standing.OPEN));
        }
        List<LedgerKey> whole = store.scanOpen(Optional.empty(), 10).stream()
                .map(LedgerEntry::key)
                .toList();
        store.append(whole.get(0), 1, step(LedgerState.SENT, Standing.OPEN));
        List<LedgerKey> later = store.scanOpen(Optional.of(whole.get(0)), 10).stream()
                .map(LedgerEntry::key)
                .toList();
        assertEquals(3, whole.size());
        assertEquals(whole.subList(1, 3), later);
        assertTrue(store.scanOpen(Optional.of(whole.get(2)), 10).isEmpty());
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

    /** A node whose clock is a year ahead would keep all others out for a year. */
    @Test
    void aClaimThatEndsTooFarAwayKeepsNobodyOut() {
        store.append(A, 0, step(LedgerState.SENT, Standing.OPEN));
        Instant longest = NOON.plus(LedgerStore.LONGEST_CLAIM);
        Claim ahead =
                store.claim(A, ONE, longest.plusSeconds(365 * 86_400), NOON).orElseThrow();
        assertTrue(store.claim(A, TWO, longest, NOON).orElseThrow().fence() > ahead.fence());
        assertTrue(store.claim(A, ONE, NOON, NOON).isEmpty(), "as long as a claim may last");
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

    /** A store has no clock: who is slow loses nothing as long as nobody else took over. */
    @Test
    void aClaimThatLapsedAppendsUntilAnotherNodeHasOne() {
        store.append(A, 0, step(LedgerState.SENT, Standing.OPEN));
        Claim slow = store.claim(A, ONE, NOON.minusSeconds(1), NOON).orElseThrow();
        assertTrue(store.append(slow, 1, step(LedgerState.SENT, Standing.OPEN)).isPresent());
        try (LedgerStore other = open()) {
            assertTrue(other.claim(A, TWO, NOON.plusSeconds(60), NOON).isPresent());
        }
        assertTrue(store.append(slow, 2, step(LedgerState.SENT, Standing.OPEN)).isEmpty());
    }

    @Test
    void aNodeThatStartsAgainClaimsOverItselfAndItsOlderClaimIsLost() {
        store.append(A, 0, step(LedgerState.SENT, Standing.OPEN));
        Claim before = store.claim(A, ONE, NOON.plusSeconds(60), NOON).orElseThrow();
        Claim after = store.claim(A, ONE, NOON.plusSeconds(60), NOON).orElseThrow();
        assertTrue(after.fence() > before.fence());
        assertTrue(store.append(before, 1, step(LedgerState.UNKNOWN, Standing.OPEN))
                .isEmpty());

        store.release(before);
        assertTrue(store.claim(A, TWO, NOON.plusSeconds(60), NOON).isEmpty());
        assertTrue(
                store.append(after, 1, step(LedgerState.UNKNOWN, Standing.OPEN)).isPresent());
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
