package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.RecordPage;
import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** Tokens in memory. A campaign is about money: its one grant lasts longer than any schedule. Thread-safe. */
final class VaultCopy implements TokenStore {

    private final Map<RecordKey, StoredRecord> records = new ConcurrentHashMap<>();
    private final Set<RecordKey> consumed = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();

    @Override
    public Optional<StoredRecord> read(RecordKey key) {
        return Optional.ofNullable(records.get(key));
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed) {
        long next = expectedVersion + 1;
        return put(key, expectedVersion, StoredRecord.living(key, next, sealed));
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed, Fence fence) {
        return compareAndSet(key, expectedVersion, sealed);
    }

    @Override
    public Optional<Long> delete(RecordKey key, long expectedVersion) {
        return put(key, expectedVersion, StoredRecord.tombstone(key, expectedVersion + 1));
    }

    @Override
    public boolean consumeOnce(RecordKey key, Instant expiresAt, Instant now) {
        return now.isBefore(expiresAt) && consumed.add(key);
    }

    @Override
    public RecordPage scan(String kind, Optional<RecordKey> after, int limit) {
        List<StoredRecord> all = records.values().stream()
                .filter(record -> record.key().kind().equals(kind))
                .filter(record -> after.isEmpty()
                        || record.key().id().compareTo(after.get().id()) > 0)
                .sorted(Comparator.comparing(record -> record.key().id()))
                .toList();
        return new RecordPage(all, Optional.empty());
    }

    @Override
    public Set<String> kinds() {
        return records.keySet().stream().map(RecordKey::kind).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public <T> Optional<T> exclusively(RecordKey key, Duration maxWait, FencedSection<T> section) {
        lock.lock();
        try {
            return Optional.of(section.run(() -> 1));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {}

    private Optional<Long> put(RecordKey key, long expectedVersion, StoredRecord record) {
        StoredRecord now = records.compute(
                key, (same, before) -> (before == null ? 0 : before.version()) == expectedVersion ? record : before);
        return now == record ? Optional.of(record.version()) : Optional.empty();
    }
}
