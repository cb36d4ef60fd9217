package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.host.Host;
import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.RecordPage;
import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TokenStore} must keep with one caller. {@link TokenStoreRaceContract} asks the same of many. Extend
 * both in your tests and give them your store.
 */
public abstract class TokenStoreContract {

    private static final RecordKey KEY = key("a");
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    private TokenStore store;

    /** For subclasses. */
    protected TokenStoreContract() {}

    /**
     * Opens the store under test.
     *
     * @return a new instance, over the same empty storage each time within one test
     */
    protected abstract TokenStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void aKeyThatWasNeverWrittenIsAbsent() {
        assertTrue(store.read(KEY).isEmpty());
    }

    @Test
    void whatWasWrittenIsReadWithItsVersionAlsoByALaterInstance() {
        long version = store.compareAndSet(KEY, 0, bytes("one")).orElseThrow();

        try (TokenStore later = open()) {
            StoredRecord read = later.read(KEY).orElseThrow();
            assertEquals(version, read.version());
            assertEquals(KEY, read.key());
            assertArrayEquals(bytes("one"), read.sealed().orElseThrow());
        }
        assertTrue(version >= 1, "versions start at 1");
    }

    /** An empty store gets a sentinel; one that holds a trace of anything must have one. */
    @Test
    void aKindIsListedFromItsFirstEntryOnAlsoWhenAllOfThemAreDeleted() {
        assertTrue(store.kinds().isEmpty());
        long version = store.compareAndSet(KEY, 0, bytes("one")).orElseThrow();
        assertEquals(Set.of(KEY.kind()), store.kinds());
        store.delete(KEY, version);
        assertEquals(Set.of(KEY.kind()), store.kinds());
    }

    @Test
    void aWriteWithAnotherVersionChangesNothing() {
        long version = store.compareAndSet(KEY, 0, bytes("one")).orElseThrow();

        assertTrue(store.compareAndSet(KEY, 0, bytes("two")).isEmpty());
        assertTrue(store.compareAndSet(KEY, version + 1, bytes("two")).isEmpty());
        assertTrue(store.delete(KEY, version + 1).isEmpty());

        assertArrayEquals(bytes("one"), store.read(KEY).orElseThrow().sealed().orElseThrow());
        assertEquals(version, store.read(KEY).orElseThrow().version());
    }

    @Test
    void versionsRiseOverWritesDeletionAndRebirth() {
        long first = store.compareAndSet(KEY, 0, bytes("one")).orElseThrow();
        long second = store.compareAndSet(KEY, first, bytes("two")).orElseThrow();
        long deleted = store.delete(KEY, second).orElseThrow();

        StoredRecord tombstone = store.read(KEY).orElseThrow();
        assertTrue(tombstone.sealed().isEmpty());
        assertEquals(deleted, tombstone.version());
        assertTrue(store.compareAndSet(KEY, 0, bytes("three")).isEmpty(), "a tombstone is not a fresh key");

        long reborn = store.compareAndSet(KEY, deleted, bytes("three")).orElseThrow();
        assertTrue(first < second && second < deleted && deleted < reborn, "versions only rise");
    }

    /** A restore compares the versions of two stores. A day is for clocks that differ, and far from any counter. */
    @Test
    void versionsAreMicrosecondsOfTheClockSoThatOtherStoresCanCompareThem() {
        Instant now = Host.system().now();
        long yesterday = TokenStore.nextVersion(0, now.minus(Duration.ofDays(1)));
        long tomorrow = TokenStore.nextVersion(0, now.plus(Duration.ofDays(1)));

        long first = store.compareAndSet(KEY, 0, bytes("one")).orElseThrow();
        long deleted = store.delete(KEY, first).orElseThrow();

        assertTrue(first > yesterday && deleted < tomorrow, "take TokenStore.nextVersion with the clock of now");
    }

    @Test
    void whatWasNeverWrittenCannotBeDeleted() {
        assertTrue(store.delete(KEY, 0).isEmpty());
        assertTrue(store.read(KEY).isEmpty());
    }

    @Test
    void keysOfOtherKindsAreOtherEntries() {
        RecordKey other = new RecordKey("other", KEY.id());
        write(KEY, bytes("one"));

        assertTrue(store.read(other).isEmpty());
        write(other, bytes("two"));
        assertArrayEquals(bytes("one"), store.read(KEY).orElseThrow().sealed().orElseThrow());
    }

    @Test
    void bytesAreKeptWhateverTheyAre() {
        byte[] all = new byte[70_000];
        for (int at = 0; at < all.length; at++) {
            all[at] = (byte) at;
        }
        write(KEY, all);
        write(key("b"), new byte[0]);

        assertArrayEquals(all, store.read(KEY).orElseThrow().sealed().orElseThrow());
        assertArrayEquals(
                new byte[0], store.read(key("b")).orElseThrow().sealed().orElseThrow());
    }

    @Test
    void aOneTimeKeyIsConsumedOnceAlsoForALaterInstance() {
        assertTrue(store.consumeOnce(KEY, NOON.plusSeconds(600), NOON));
        assertFalse(store.consumeOnce(KEY, NOON.plusSeconds(600), NOON.plusSeconds(1)));
        try (TokenStore later = open()) {
            assertFalse(later.consumeOnce(KEY, NOON.plusSeconds(600), NOON));
        }
        assertTrue(store.consumeOnce(key("b"), NOON.plusSeconds(600), NOON));
    }

    @Test
    void anExpiredOneTimeKeyIsNeverConsumed() {
        assertFalse(store.consumeOnce(KEY, NOON, NOON));
        assertFalse(store.consumeOnce(KEY, NOON, NOON.plusSeconds(1)));
        assertFalse(store.consumeOnce(KEY, NOON, NOON.plusSeconds(86_400 * 30)));
    }

    @Test
    void aConsumedKeyStaysConsumedAmongManyOthers() {
        assertTrue(store.consumeOnce(KEY, NOON.plusSeconds(600), NOON));
        for (int other = 0; other < 200; other++) {
            assertTrue(store.consumeOnce(key("c" + other), NOON.plusSeconds(600), NOON));
        }
        assertFalse(store.consumeOnce(KEY, NOON.plusSeconds(600), NOON));
    }

    @Test
    void aScanShowsEachEntryOfTheKindOnceInAStableOrder() {
        List<RecordKey> written = new ArrayList<>();
        for (int n = 0; n < 25; n++) {
            written.add(key("s" + n));
            write(key("s" + n), bytes("x"));
        }
        write(new RecordKey("other", KEY.id()), bytes("x"));
        long third = store.read(written.get(3)).orElseThrow().version();
        assertTrue(store.delete(written.get(3), third).isPresent());

        List<RecordKey> small = scanned(store, 4);

        assertEquals(25, small.size());
        assertEquals(List.copyOf(small), scanned(store, 1000));
        Collections.sort(written, (left, right) -> left.id().compareTo(right.id()));
        List<RecordKey> sorted = new ArrayList<>(small);
        Collections.sort(sorted, (left, right) -> left.id().compareTo(right.id()));
        assertEquals(written, sorted);
    }

    @Test
    void aFullLastPageNamesNoNext() {
        write(KEY, bytes("x"));
        write(key("b"), bytes("x"));

        assertTrue(store.scan("grant", Optional.empty(), 2).next().isEmpty());
        assertTrue(store.scan("nothing", Optional.empty(), 2).records().isEmpty());
        assertThrows(InvalidInputException.class, () -> store.scan("grant", Optional.empty(), 0));
        assertThrows(InvalidInputException.class, () -> store.scan("grant", Optional.empty(), 1_001));
    }

    private void write(RecordKey key, byte[] sealed) {
        assertTrue(store.compareAndSet(key, 0, sealed).isPresent(), "a fresh key can be written");
    }

    private static List<RecordKey> scanned(TokenStore store, int limit) {
        List<RecordKey> keys = new ArrayList<>();
        Optional<RecordKey> after = Optional.empty();
        do {
            RecordPage page = store.scan("grant", after, limit);
            page.records().forEach(one -> keys.add(one.key()));
            after = page.next();
        } while (after.isPresent());
        return keys;
    }

    static RecordKey key(String name) {
        return ContractKeys.key(name);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
