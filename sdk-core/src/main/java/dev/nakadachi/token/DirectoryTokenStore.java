package dev.nakadachi.token;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.files.DirectoryFiles;
import dev.nakadachi.internal.files.FilePort;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file for each key. Reads take no lock, since a file is replaced whole; writes of all instances and processes on the
 * directory take turns.
 */
final class DirectoryTokenStore implements TokenStore {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryTokenStore.class);
    private static final byte[] NOTHING = {};

    /** Lower than any version that was given, so that nobody writes over damage without having seen it. */
    private static final long DAMAGED = 1;

    private static final Pattern ANY_RECORD = Pattern.compile("([a-z][a-z-]{0,31})\\.[0-9a-f]{16,64}");
    private static final int LARGEST_PAGE = 1_000;
    private static final Rule<Long> VERSION = Rule.of(
            "TokenStore.expectedVersion", "is not negative", "hand over the version that was read", v -> v >= 0);
    private static final Rule<Integer> LIMIT =
            Rule.of("TokenStore.scan limit", "is 1 to 1,000", "read page by page", n -> n >= 1 && n <= LARGEST_PAGE);
    private static final Rule<Fence> FENCE = Rule.of(
            "TokenStore.fence", "comes from exclusively() of this store", "write inside the section", fence -> false);

    private final Host host;
    private final StoreFiles files;
    private final ConsumedMarks marks;

    DirectoryTokenStore(FilePort port, Host host) {
        this.host = host;
        this.files = new StoreFiles(port, host);
        this.marks = new ConsumedMarks(files);
    }

    static DirectoryTokenStore open(Path directory, Host host) {
        try {
            return new DirectoryTokenStore(DirectoryFiles.open(directory), host);
        } catch (IOException cause) {
            throw Problem.of(ErrorCode.STORE_FAILED, "the token directory cannot be opened")
                    .toException(cause);
        }
    }

    @Override
    public Optional<StoredRecord> read(RecordKey key) {
        try {
            return files.read(StoreFiles.nameOf(key)).map(file -> record(key, file));
        } catch (StoreException unread) {
            return Optional.of(StoredRecord.damaged(key, whenDamaged(unread, DAMAGED)));
        }
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed) {
        VERSION.check(expectedVersion);
        return files.whileWriting(key, () -> {
            long stored = storedVersion(key);
            return stored == expectedVersion
                    ? Optional.of(write(key, RecordFile.Sort.LIVING, stored, sealed))
                    : Optional.empty();
        });
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed, Fence fence) {
        if (!(fence instanceof SectionFence section) || !section.isOf(this)) {
            throw FENCE.broken();
        }
        return section.whileHeld(() -> fenceNumber(section.key()) == section.number()
                ? compareAndSet(key, expectedVersion, sealed)
                : Optional.empty());
    }

    @Override
    public Optional<Long> delete(RecordKey key, long expectedVersion) {
        VERSION.check(expectedVersion);
        return files.whileWriting(key, () -> {
            long stored = storedVersion(key);
            return stored != 0 && stored == expectedVersion
                    ? Optional.of(write(key, RecordFile.Sort.DELETED, stored, NOTHING))
                    : Optional.empty();
        });
    }

    @Override
    public boolean consumeOnce(RecordKey key, Instant expiresAt, Instant now) {
        return marks.consume(key, expiresAt, now);
    }

    @Override
    public RecordPage scan(String kind, Optional<RecordKey> after, int limit) {
        LIMIT.check(limit);
        Pattern names = Pattern.compile(Pattern.quote(RecordKey.KIND.check(kind)) + "\\.([0-9a-f]{16,64})");
        String last = after.map(StoreFiles::nameOf).orElse("");
        List<RecordKey> keys = files.list().stream()
                .filter(name -> name.compareTo(last) > 0)
                .map(names::matcher)
                .filter(Matcher::matches)
                .limit(limit + 1L)
                .map(match -> new RecordKey(kind, match.group(1)))
                .toList();
        List<StoredRecord> records = new ArrayList<>();
        for (RecordKey key : keys.subList(0, Math.min(limit, keys.size()))) {
            read(key).ifPresent(records::add);
        }
        return new RecordPage(records, keys.size() > limit ? Optional.of(keys.get(limit - 1)) : Optional.empty());
    }

    @Override
    public Set<String> kinds() {
        return files.list().stream()
                .map(ANY_RECORD::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public <T> Optional<T> exclusively(RecordKey key, Duration maxWait, FencedSection<T> section) {
        Optional<Closeable> taken = files.takeSection(key, maxWait);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        try {
            SectionFence fence = newFence(key);
            try {
                return Optional.of(section.run(fence));
            } finally {
                fence.end();
            }
        } finally {
            files.release(taken.get());
        }
    }

    /** Files and locks are opened for each step. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return "TokenStore[directory]";
    }

    private SectionFence newFence(RecordKey key) {
        long number = above(fenceNumber(key));
        files.write(fenceName(key), RecordFile.Sort.FENCE, number, NOTHING);
        return new SectionFence(this, key, number, host.newMonitor());
    }

    private long fenceNumber(RecordKey key) {
        try {
            return files.read(fenceName(key)).map(RecordFile::number).orElse(0L);
        } catch (StoreException unread) {
            long lost = whenDamaged(unread, 0);
            LOG.warn("the fence of an entry is damaged: its section is over, the next one writes it anew");
            return lost;
        }
    }

    private static long whenDamaged(StoreException unread, long answer) {
        if (!unread.problem().code().equals(ErrorCode.STORE_TAMPERED)) {
            throw unread;
        }
        return answer;
    }

    private static String fenceName(RecordKey key) {
        return StoreFiles.nameOf(key) + ".fence";
    }

    private long storedVersion(RecordKey key) {
        return read(key).map(StoredRecord::version).orElse(0L);
    }

    private long write(RecordKey key, RecordFile.Sort sort, long stored, byte[] payload) {
        long version = above(stored);
        files.write(StoreFiles.nameOf(key), sort, version, payload);
        return version;
    }

    /**
     * The clock keeps versions rising after an older copy of the directory was restored: a version that was given
     * before the restore is not given again to other content.
     */
    private long above(long last) {
        return TokenStore.nextVersion(last, host.now());
    }

    private static StoredRecord record(RecordKey key, RecordFile file) {
        return switch (file.sort()) {
            case LIVING -> StoredRecord.living(key, file.number(), file.payload());
            case DELETED -> StoredRecord.tombstone(key, file.number());
            case CONSUMED, FENCE ->
                throw Problem.of(ErrorCode.STORE_TAMPERED, "a file of the token store lies under another name")
                        .toException();
        };
    }
}
