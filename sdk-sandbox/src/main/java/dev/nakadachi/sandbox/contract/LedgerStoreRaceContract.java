package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.ledger.LedgerStore.Claim;
import dev.nakadachi.ledger.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What callers at the same time may expect of a {@link LedgerStore}, on one node and on two. Extend it in your tests
 * and give it your store.
 */
public abstract class LedgerStoreRaceContract {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
    private static final NodeId ONE = new NodeId("node-1");
    private static final NodeId TWO = new NodeId("node-2");
    private static final int ROUNDS = 6;
    private static final int PAGE = 7;

    private LedgerStore first;
    private LedgerStore second;

    /** For subclasses. */
    protected LedgerStoreRaceContract() {}

    /**
     * Opens the store under test.
     *
     * @return another instance over the same storage each time, as two nodes have it; empty when a test begins
     */
    protected abstract LedgerStore open();

    @BeforeEach
    void openStores() {
        first = open();
        second = open();
    }

    @AfterEach
    void closeStores() {
        first.close();
        second.close();
    }

    @Test
    void ofManyCallersWithTheSameSequenceOneWins() {
        for (long round = 0; round < ROUNDS; round++) {
            long expected = round;
            long winners =
                    ManyCallers.race(caller -> () -> node(caller).append(key(1), expected, step(Standing.OPEN)))
                            .stream()
                            .filter(Optional::isPresent)
                            .count();
            assertEquals(1, winners);
            assertEquals(expected + 1, second.read(key(1)).orElseThrow().sequence());
        }
    }

    /** All on one key, each behind what it read. */
    @Test
    void noStepIsLostAndPositionsRiseAlongAnEntry() {
        Map<Long, Long> positions = new ConcurrentSkipListMap<>();
        ManyCallers.race(caller -> () -> {
            for (int done = 0; done < ROUNDS; ) {
                long seen = node(caller).read(key(1)).map(LedgerEntry::sequence).orElse(0L);
                Optional<Long> position = node(caller).append(key(1), seen, step(Standing.OPEN));
                position.ifPresent(given -> positions.put(seen + 1, given));
                done += position.isPresent() ? 1 : 0;
            }
            return caller;
        });

        long all = (long) ManyCallers.COUNT * ROUNDS;
        assertEquals(all, first.read(key(1)).orElseThrow().sequence());
        assertEquals(LongStream.rangeClosed(1, all).boxed().toList(), List.copyOf(positions.keySet()));
        List<Long> alongTheEntry = List.copyOf(positions.values());
        assertEquals(alongTheEntry.stream().sorted().distinct().toList(), alongTheEntry);
    }

    /** Whoever begins after another append returned has the higher position, whatever their keys are. */
    @Test
    void positionsRiseInTheOrderOfAppends() {
        AtomicLong highest = new AtomicLong();
        List<List<Long>> given = ManyCallers.race(caller -> () -> {
            List<Long> own = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                long before = highest.get();
                long position = node(caller)
                        .append(key(caller), round, step(Standing.OPEN))
                        .orElseThrow();
                highest.accumulateAndGet(position, Math::max);
                assertTrue(position > before, "a position is not above one that was given before it was asked for");
                own.add(position);
            }
            return own;
        });
        List<Long> all = given.stream().flatMap(List::stream).toList();
        assertEquals(all.size(), all.stream().distinct().count());
    }

    /** One node is slow, the other takes over while it writes. */
    @Test
    void nothingOfALostClaimComesAfterTheNextOneWasGiven() {
        for (int round = 0; round < ROUNDS; round++) {
            LedgerKey key = key(round);
            first.append(key, 0, step(Standing.OPEN));
            Claim slow = first.claim(key, ONE, NOON, NOON).orElseThrow();
            List<Long> seen = ManyCallers.race(caller -> () -> caller == 0 ? takenOver(key) : writing(slow));
            assertEquals(seen.get(0), first.read(key).orElseThrow().sequence());
        }
    }

    /** Entries come and go before and behind the page; those that are open all the time are found once each. */
    @Test
    void aScanFindsEachOpenEntryOnceWhileOthersAreAppended() {
        List<LedgerKey> open =
                LongStream.range(0, 40).mapToObj(number -> key(number * 1_000)).toList();
        open.forEach(key -> first.append(key, 0, step(Standing.OPEN)));

        List<List<LedgerKey>> found = ManyCallers.race(caller -> () -> caller == 0 ? scanned() : appending(caller));

        assertEquals(open, found.get(0).stream().filter(open::contains).toList());
        assertEquals(found.get(0).size(), found.get(0).stream().distinct().count());
    }

    private long takenOver(LedgerKey key) {
        assertTrue(second.claim(key, TWO, NOON.plusSeconds(60), NOON.plusSeconds(1))
                .isPresent());
        return second.read(key).orElseThrow().sequence();
    }

    /** Until the claim is lost. */
    private long writing(Claim claim) {
        while (true) {
            long seen = first.read(claim.key()).orElseThrow().sequence();
            boolean appended = first.append(claim, seen, step(Standing.OPEN)).isPresent();
            if (!appended && first.read(claim.key()).orElseThrow().sequence() == seen) {
                return seen;
            }
        }
    }

    private List<LedgerKey> scanned() {
        List<LedgerKey> keys = new ArrayList<>();
        for (List<LedgerEntry> page = first.scanOpen(Optional.empty(), PAGE);
                !page.isEmpty();
                page = first.scanOpen(page.stream().reduce((a, b) -> b).map(LedgerEntry::key), PAGE)) {
            for (LedgerEntry entry : page) {
                assertEquals(Standing.OPEN, entry.last().standing());
                keys.add(entry.key());
            }
        }
        return keys;
    }

    private List<LedgerKey> appending(int caller) {
        for (long number = 0; number < ROUNDS; number++) {
            LedgerKey early = key(number * 6_000 + caller);
            second.append(early, 0, step(Standing.OPEN));
            second.append(early, 1, step(Standing.SETTLED));
            second.append(key(number * 6_000 + 100 + caller), 0, step(Standing.OPEN));
        }
        return List.of();
    }

    private LedgerStore node(int caller) {
        return caller % 2 == 0 ? first : second;
    }

    private static LedgerKey key(long number) {
        return new LedgerKey(HexFormat.of().toHexDigits(number));
    }

    private static LedgerStep step(Standing standing) {
        return new LedgerStep(LedgerState.SENT, standing, NOON, new byte[] {1});
    }
}
