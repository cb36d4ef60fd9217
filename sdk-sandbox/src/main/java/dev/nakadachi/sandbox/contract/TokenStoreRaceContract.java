package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TokenStore} must keep with many callers on several nodes: every second caller uses another instance
 * over the same storage.
 */
public abstract class TokenStoreRaceContract {

    private static final RecordKey KEY = ContractKeys.key("raced");
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int ROUNDS = 5;

    private final List<TokenStore> nodes = new ArrayList<>();

    /** For subclasses. */
    protected TokenStoreRaceContract() {}

    /**
     * Opens the store under test.
     *
     * @return a new instance, over the same empty storage each time within one test
     */
    protected abstract TokenStore open();

    @BeforeEach
    void openNodes() {
        nodes.add(open());
        nodes.add(open());
    }

    @AfterEach
    void closeNodes() {
        nodes.forEach(TokenStore::close);
    }

    @Test
    void ofManyWritersOfOneVersionExactlyOneWins() {
        long version = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long expected = version;
            List<Optional<Long>> written = ManyCallers.race(caller ->
                    () -> node(caller).compareAndSet(KEY, expected, new byte[] {(byte) caller}));

            List<Long> won = written.stream().flatMap(Optional::stream).toList();
            assertEquals(1, won.size(), "winners");
            StoredRecord stored = node(0).read(KEY).orElseThrow();
            assertEquals(won.get(0), stored.version());
            int winner = written.indexOf(Optional.of(stored.version()));
            assertArrayEquals(new byte[] {(byte) winner}, stored.sealed().orElseThrow());
            version = stored.version();
        }
    }

    @Test
    void ofManyConsumersExactlyOneSucceeds() {
        for (int round = 0; round < ROUNDS; round++) {
            RecordKey once = ContractKeys.key("once " + round);
            List<Boolean> consumed =
                    ManyCallers.race(caller -> () -> node(caller).consumeOnce(once, NOON.plusSeconds(60), NOON));

            assertEquals(1, consumed.stream().filter(Boolean::booleanValue).count(), "consumers");
        }
    }

    @Test
    void onlyOneIsInsideASectionAndFencesRise() {
        AtomicInteger inside = new AtomicInteger();
        List<Long> fences = new ArrayList<>();
        List<Optional<Integer>> most =
                ManyCallers.race(caller -> () -> node(caller).exclusively(KEY, LONG, fence -> {
                    int together = inside.incrementAndGet();
                    // Only the section guards this list: a store that lets two in breaks it.
                    fences.add(fence.number());
                    inside.decrementAndGet();
                    return together;
                }));

        assertTrue(most.stream().allMatch(Optional.of(1)::equals), "two were inside at once, or one never");
        assertEquals(ManyCallers.COUNT, fences.size());
        assertEquals(fences.stream().sorted().distinct().toList(), fences, "fence numbers rise");
    }

    @Test
    void noWriteIsLostWhenReadAndWriteShareASection() {
        List<Optional<Long>> ends =
                ManyCallers.race(caller -> () -> node(caller).exclusively(KEY, LONG, fence -> {
                    TokenStore own = node(caller);
                    Optional<StoredRecord> read = own.read(KEY);
                    String text = read.flatMap(StoredRecord::sealed)
                            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                            .orElse("");
                    byte[] longer = (text + caller).getBytes(StandardCharsets.UTF_8);
                    long version = read.map(StoredRecord::version).orElse(0L);
                    return own.compareAndSet(KEY, version, longer, fence).orElseThrow();
                }));

        assertTrue(ends.stream().allMatch(Optional::isPresent));
        assertEquals(ManyCallers.COUNT, node(0).read(KEY).orElseThrow().sealed().orElseThrow().length, "writes");
    }

    @Test
    void aSectionThatIsTakenIsNotEnteredAndOtherKeysAreFree() {
        Optional<Boolean> outer = node(0).exclusively(KEY, LONG, fence -> {
            boolean entered = node(1).exclusively(KEY, Duration.ofMillis(20), other -> "entered")
                    .isPresent();
            boolean elsewhere = node(1).exclusively(ContractKeys.key("elsewhere"), LONG, other -> "entered")
                    .isPresent();
            return !entered && elsewhere;
        });

        assertEquals(Optional.of(true), outer);
    }

    @Test
    void aSectionThatFailsIsLeft() {
        assertThrows(
                IllegalStateException.class,
                () -> node(0).exclusively(KEY, LONG, fence -> {
                    throw new IllegalStateException("planned");
                }));

        assertEquals(Optional.of("in"), node(1).exclusively(KEY, LONG, fence -> "in"));
    }

    @Test
    void afterItsSectionAFenceWritesNoMore() {
        TokenStore store = node(0);
        List<TokenStore.Fence> kept = new ArrayList<>();
        long version = store.exclusively(KEY, LONG, fence -> {
                    kept.add(fence);
                    return store.compareAndSet(KEY, 0, new byte[] {1}, fence).orElseThrow();
                })
                .orElseThrow();

        assertTrue(
                store.compareAndSet(KEY, version, new byte[] {2}, kept.get(0)).isEmpty());
        assertArrayEquals(new byte[] {1}, store.read(KEY).orElseThrow().sealed().orElseThrow());
    }

    @Test
    void aFenceOfNoStoreIsRefused() {
        assertThrows(
                InvalidInputException.class, () -> node(0).compareAndSet(KEY, 0, new byte[] {1}, () -> Long.MAX_VALUE));
    }

    private TokenStore node(int caller) {
        return nodes.get(caller % nodes.size());
    }
}
