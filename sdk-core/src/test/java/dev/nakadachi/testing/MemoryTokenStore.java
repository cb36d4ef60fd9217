package dev.nakadachi.testing;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.RecordPage;
import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** A token store in memory for tests of many threads: counts reads and fails its writes on demand. */
public final class MemoryTokenStore implements TokenStore {

    private final Map<RecordKey, StoredRecord> records = new ConcurrentHashMap<>();
    private static final int SMALL_PAGE = 2;

    private final Map<RecordKey, ReentrantLock> sections = new ConcurrentHashMap<>();
    private final Set<RecordKey> consumed = new HashSet<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger passes = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger failingReads = new AtomicInteger();
    private volatile Runnable afterNextRead = () -> {};
    private final AtomicLong fences = new AtomicLong();

    /** How often a record was read. */
    public int reads() {
        return reads.get();
    }

    /** The next writes fail. */
    public void failNextWrites(int count) {
        failures.set(count);
    }

    /** So many writes pass and those after them fail. */
    public void failWritesAfter(int passing, int count) {
        passes.set(passing);
        failures.set(count);
    }

    /** The next reads fail. */
    public void failNextReads(int count) {
        failingReads.set(count);
    }

    /** What another thread does between the next read and what is made of it. */
    public void afterNextRead(Runnable meanwhile) {
        afterNextRead = meanwhile;
    }

    /** Everything is gone, as when a database is restored empty. */
    public void loseAll() {
        records.clear();
    }

    /** All sealed bytes, for a search for what must not be there. */
    public Iterable<StoredRecord> records() {
        return records.values();
    }

    @Override
    public Optional<StoredRecord> read(RecordKey key) {
        reads.incrementAndGet();
        if (failingReads.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw Problem.of(ErrorCode.STORE_FAILED, "the disk does not answer").toException();
        }
        Optional<StoredRecord> found = Optional.ofNullable(records.get(key));
        Runnable meanwhile = afterNextRead;
        afterNextRead = () -> {};
        meanwhile.run();
        return found;
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed) {
        failWhenTold();
        return put(key, expectedVersion, Optional.of(sealed));
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed, Fence fence) {
        failWhenTold();
        return put(key, expectedVersion, Optional.of(sealed));
    }

    @Override
    public Optional<Long> delete(RecordKey key, long expectedVersion) {
        failWhenTold();
        return put(key, expectedVersion, Optional.empty());
    }

    @Override
    public boolean consumeOnce(RecordKey key, Instant expiresAt, Instant now) {
        synchronized (consumed) {
            return now.isBefore(expiresAt) && consumed.add(key);
        }
    }

    @Override
    public RecordPage scan(String kind, Optional<RecordKey> after, int limit) {
        List<StoredRecord> rest = records.values().stream()
                .filter(record -> record.key().kind().equals(kind))
                .filter(record -> after.isEmpty()
                        || record.key().id().compareTo(after.get().id()) > 0)
                .sorted(Comparator.comparing(record -> record.key().id()))
                .toList();
        List<StoredRecord> page = rest.subList(0, Math.min(SMALL_PAGE, rest.size()));
        return new RecordPage(
                page,
                page.size() == rest.size()
                        ? Optional.empty()
                        : Optional.of(page.get(page.size() - 1).key()));
    }

    @Override
    public Set<String> kinds() {
        return records.keySet().stream().map(RecordKey::kind).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public <T> Optional<T> exclusively(RecordKey key, Duration maxWait, FencedSection<T> section) {
        ReentrantLock lock = sections.computeIfAbsent(key, any -> new ReentrantLock());
        lock.lock();
        try {
            long number = fences.incrementAndGet();
            return Optional.of(section.run(() -> number));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {}

    private Optional<Long> put(RecordKey key, long expectedVersion, Optional<byte[]> sealed) {
        long next = expectedVersion + 1;
        StoredRecord record = sealed.map(bytes -> StoredRecord.living(key, next, bytes))
                .orElseGet(() -> StoredRecord.tombstone(key, next));
        StoredRecord now = records.compute(key, (same, before) -> {
            long version = before == null ? 0 : before.version();
            return version == expectedVersion ? record : before;
        });
        return now == record ? Optional.of(next) : Optional.empty();
    }

    private void failWhenTold() {
        if (passes.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return;
        }
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw Problem.of(ErrorCode.STORE_FAILED, "the disk is full").toException();
        }
    }
}
