package dev.nakadachi.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A store that lets a test act just before each exclusive section is entered. */
final class SectionStore implements TokenStore {

    private final TokenStore store;
    private final Runnable beforeSection;

    SectionStore(TokenStore store, Runnable beforeSection) {
        this.store = store;
        this.beforeSection = beforeSection;
    }

    @Override
    public Optional<StoredRecord> read(RecordKey key) {
        return store.read(key);
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed) {
        return store.compareAndSet(key, expectedVersion, sealed);
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed, Fence fence) {
        return store.compareAndSet(key, expectedVersion, sealed, fence);
    }

    @Override
    public Optional<Long> delete(RecordKey key, long expectedVersion) {
        return store.delete(key, expectedVersion);
    }

    @Override
    public boolean consumeOnce(RecordKey key, Instant expiresAt, Instant now) {
        return store.consumeOnce(key, expiresAt, now);
    }

    @Override
    public RecordPage scan(String kind, Optional<RecordKey> after, int limit) {
        return store.scan(kind, after, limit);
    }

    @Override
    public Set<String> kinds() {
        return store.kinds();
    }

    @Override
    public <T> Optional<T> exclusively(RecordKey key, Duration maxWait, FencedSection<T> section) {
        beforeSection.run();
        return store.exclusively(key, maxWait, section);
    }

    @Override
    public void close() {
        store.close();
    }
}
