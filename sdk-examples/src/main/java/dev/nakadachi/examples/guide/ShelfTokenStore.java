package dev.nakadachi.examples.guide;

import dev.nakadachi.error.Rule;
import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.RecordPage;
import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A store of one's own, written from the contract alone: in memory, so that nothing hides the rules. It forgets all
 * with the process; for real grants take one that survives.
 */
final class ShelfTokenStore implements TokenStore {

    private static final Rule<Integer> LIMIT =
            Rule.of("ShelfTokenStore.limit", "is 1 to 1,000", "read page by page", n -> n >= 1 && n <= 1_000);
    private static final Rule<Fence> FENCE =
            Rule.of("ShelfTokenStore.fence", "comes from this store", "write inside the section", fence -> false);

    private final Shelf shelf;

    ShelfTokenStore(Shelf shelf) {
        this.shelf = shelf;
    }

    // tag::records
    @Override
    public Optional<StoredRecord> read(RecordKey key) {
        return shelf.alone(() -> Optional.ofNullable(entries(key.kind()).get(key.id())));
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed) {
        Objects.requireNonNull(sealed, "sealed");
        return put(key, expectedVersion, sealed);
    }

    @Override
    public Optional<Long> delete(RecordKey key, long expectedVersion) {
        return expectedVersion == 0 ? Optional.empty() : put(key, expectedVersion, null);
    }

    /** Compares and writes in one step that nobody else can come between. */
    private Optional<Long> put(RecordKey key, long expectedVersion, byte @Nullable [] sealed) {
        return shelf.alone(() -> {
            long stored = read(key).map(StoredRecord::version).orElse(0L);
            if (stored != expectedVersion) {
                return Optional.empty();
            }
            long version = TokenStore.nextVersion(stored, shelf.host.now());
            StoredRecord next =
                    sealed == null ? StoredRecord.tombstone(key, version) : StoredRecord.living(key, version, sealed);
            shelf.records.computeIfAbsent(key.kind(), kind -> new TreeMap<>()).put(key.id(), next);
            return Optional.of(version);
        });
    }
    // end::records

    // tag::once
    @Override
    public boolean consumeOnce(RecordKey key, Instant expiresAt, Instant now) {
        return now.isBefore(expiresAt) && shelf.alone(() -> shelf.consumed.add(key));
    }
    // end::once

    // tag::scan
    @Override
    public RecordPage scan(String kind, Optional<RecordKey> after, int limit) {
        LIMIT.check(limit);
        return shelf.alone(() -> {
            String last = after.map(RecordKey::id).orElse("");
            List<StoredRecord> found = entries(kind).tailMap(last, false).values().stream()
                    .limit(limit + 1L)
                    .toList();
            List<StoredRecord> page = found.subList(0, Math.min(limit, found.size()));
            return new RecordPage(
                    page, found.size() > limit ? Optional.of(page.get(limit - 1).key()) : Optional.empty());
        });
    }

    @Override
    public Set<String> kinds() {
        return shelf.alone(() -> new TreeSet<>(shelf.records.keySet()));
    }
    // end::scan

    // tag::sections
    @Override
    public <T> Optional<T> exclusively(RecordKey key, Duration maxWait, FencedSection<T> section) {
        Optional<Long> number = shelf.enter(key, maxWait);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Section fence = new Section(this, key, number.get());
        try {
            return Optional.of(section.run(fence));
        } finally {
            shelf.alone(() -> fence.over = true);
            shelf.leave(key);
        }
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed, Fence fence) {
        if (!(fence instanceof Section section) || section.store != this) {
            throw FENCE.broken();
        }
        return shelf.alone(() -> section.isLast() ? compareAndSet(key, expectedVersion, sealed) : Optional.empty());
    }

    private static final class Section implements Fence {

        private final ShelfTokenStore store;
        private final RecordKey key;
        private final long number;
        private boolean over;

        private Section(ShelfTokenStore store, RecordKey key, long number) {
            this.store = store;
            this.key = key;
            this.number = number;
        }

        private boolean isLast() {
            return !over && Long.valueOf(number).equals(store.shelf.sections.get(key));
        }

        @Override
        public long number() {
            return number;
        }
    }
    // end::sections

    @Override
    public void close() {}

    private NavigableMap<String, StoredRecord> entries(String kind) {
        return shelf.records.getOrDefault(kind, new TreeMap<>());
    }
}
