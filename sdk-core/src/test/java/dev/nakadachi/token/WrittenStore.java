package dev.nakadachi.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A store that lets a test act just before and just after each write. */
final class WrittenStore implements TokenStore {

    private final TokenStore store;
    private final Runnable aroundWrite;

    WrittenStore(TokenStore store, Runnable aroundWrite) {
        this.store = store;
        this.aroundWrite = aroundWrite;
    }

    @Override
    public Optional<StoredRecord> read(RecordKey key) {
        return store.read(key);
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed) {
        aroundWrite.run();
        Optional<Long> version = store.compareAndSet(key, expectedVersion, sealed);
        aroundWrite.run();
        return version;
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed, Fence fence) {
        aroundWrite.run();
        Optional<Long> version = store.compareAndSet(key, expectedVersion, sealed, fence);
        aroundWrite.run();
        return version;
    }

    @Override
    public Optional<Long> delete(RecordKey key, long expectedVersion) {
        aroundWrite.run();
        Optional<Long> version = store.delete(key, expectedVersion);
        aroundWrite.run();
        return version;
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
        return store.exclusively(key, maxWait, section);
    }

    @Override
    public void close() {
        store.close();
    }
}
