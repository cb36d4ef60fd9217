package dev.nakadachi.token;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.internal.sentinel.Sentinel;
import dev.nakadachi.internal.sentinel.SentinelPlace;
import dev.nakadachi.secret.Keyset;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A store that was seen to belong to the key set. Before it answers that something is not there, and before it writes
 * something new, it looks whether it still stands. What lies under the kind of the sentinel, counts of seals too, is in
 * no scan and no list of kinds.
 */
final class GuardedTokenStore implements TokenStore {

    /** Shorter than any digest of the vault, so that it is the name of no entry. */
    static final RecordKey SENTINEL = new RecordKey("sentinel", "0000000000000000");

    private final TokenStore store;
    private final Sentinel sentinel;

    private GuardedTokenStore(TokenStore store, Sentinel sentinel) {
        this.store = store;
        this.sentinel = sentinel;
    }

    static GuardedTokenStore over(TokenStore store, Keyset keyset) {
        return new GuardedTokenStore(store, Sentinel.in(new Place(store), keyset));
    }

    String id() {
        return sentinel.id();
    }

    @Override
    public Optional<StoredRecord> read(RecordKey key) {
        return sentinel.vouchFor(worded(() -> store.read(key)));
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed) {
        mustStandBefore(expectedVersion);
        return sentinel.vouchFor(worded(() -> store.compareAndSet(key, expectedVersion, sealed)));
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed, Fence fence) {
        mustStandBefore(expectedVersion);
        return sentinel.vouchFor(worded(() -> store.compareAndSet(key, expectedVersion, sealed, fence)));
    }

    @Override
    public Optional<Long> delete(RecordKey key, long expectedVersion) {
        return sentinel.vouchFor(worded(() -> store.delete(key, expectedVersion)));
    }

    @Override
    public boolean consumeOnce(RecordKey key, Instant expiresAt, Instant now) {
        sentinel.mustStand();
        return worded(() -> store.consumeOnce(key, expiresAt, now));
    }

    @Override
    public RecordPage scan(String kind, Optional<RecordKey> after, int limit) {
        RecordPage page = worded(() -> store.scan(kind, after, limit));
        if (page.records().isEmpty()) {
            sentinel.mustStand();
        }
        return new RecordPage(
                page.records().stream()
                        .filter(record -> !record.key().kind().equals(SENTINEL.kind()))
                        .toList(),
                page.next());
    }

    @Override
    public Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(worded(store::kinds));
        kinds.remove(SENTINEL.kind());
        if (kinds.isEmpty()) {
            sentinel.mustStand();
        }
        return kinds;
    }

    @Override
    public <T> Optional<T> exclusively(RecordKey key, Duration maxWait, FencedSection<T> section) {
        return store.exclusively(key, maxWait, section);
    }

    @Override
    public void close() {
        store.close();
    }

    @Override
    public String toString() {
        return store.toString();
    }

    /** A store of the caller's own may throw what it likes; everybody above knows one way in which a store fails. */
    private static <T> T worded(Supplier<T> work) {
        try {
            return work.get();
        } catch (NakadachiException known) {
            throw known;
        } catch (RuntimeException own) {
            throw Problem.of(
                            ErrorCode.STORE_FAILED,
                            "the token store threw " + own.getClass().getName())
                    .toException(own);
        }
    }

    private void mustStandBefore(long expectedVersion) {
        if (expectedVersion == 0) {
            sentinel.mustStand();
        }
    }

    private record Place(TokenStore tokens) implements SentinelPlace {

        @Override
        public String store() {
            return "token store";
        }

        @Override
        public Optional<byte[]> read() {
            return tokens.read(SENTINEL).flatMap(StoredRecord::sealed);
        }

        @Override
        public boolean isEmpty() {
            return tokens.kinds().isEmpty();
        }

        @Override
        public void create(byte[] sentinel) {
            tokens.compareAndSet(SENTINEL, 0, sentinel);
        }
    }
}
