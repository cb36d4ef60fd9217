package dev.nakadachi.store.campaign;

import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.RecordPage;
import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A store whose every call is a step. */
final class SteppedStore implements TokenStore {

    private final TokenStore store;
    private final Steps steps;

    SteppedStore(TokenStore store, Steps steps) {
        this.store = store;
        this.steps = steps;
    }

    @Override
    public Optional<StoredRecord> read(RecordKey key) {
        return steps.around("read", () -> store.read(key));
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed) {
        return steps.around("write", () -> store.compareAndSet(key, expectedVersion, sealed));
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed, Fence fence) {
        return steps.around("fenced write", () -> store.compareAndSet(key, expectedVersion, sealed, fence));
    }

    @Override
    public Optional<Long> delete(RecordKey key, long expectedVersion) {
        return steps.around("delete", () -> store.delete(key, expectedVersion));
    }

    @Override
    public boolean consumeOnce(RecordKey key, Instant expiresAt, Instant now) {
        return steps.around("consume", () -> store.consumeOnce(key, expiresAt, now));
    }

    @Override
    public RecordPage scan(String kind, Optional<RecordKey> after, int limit) {
        return steps.around("scan", () -> store.scan(kind, after, limit));
    }

    @Override
    public Set<String> kinds() {
        return steps.around("kinds", store::kinds);
    }

    /** Entering and leaving are steps of their own, with those of the section between them. */
    @Override
    public <T> Optional<T> exclusively(RecordKey key, Duration maxWait, FencedSection<T> section) {
        Runnable entered = steps.begin("enter");
        Deque<Runnable> ends = new ArrayDeque<>(List.of(entered));
        Optional<T> result = store.exclusively(key, maxWait, fence -> {
            entered.run();
            T inside = section.run(fence);
            ends.push(steps.begin("leave"));
            return inside;
        });
        ends.pop().run();
        return result;
    }

    @Override
    public void close() {
        store.close();
    }
}
