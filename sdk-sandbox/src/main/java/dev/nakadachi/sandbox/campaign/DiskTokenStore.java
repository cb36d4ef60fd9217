package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.RecordPage;
import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenStore;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tokens as the customer's consent left them, and on the disk of a campaign whatever was written since. What a vault
 * keeps about its keys stays in memory: it is counted on threads of its own. One thread at a time.
 */
final class DiskTokenStore implements TokenStore {

    private static final String ABOUT_KEYS = "sentinel";

    private final TokenStore consented;
    private final Disk disk;

    DiskTokenStore(TokenStore consented, Disk disk) {
        this.consented = consented;
        this.disk = disk;
    }

    @Override
    public Optional<StoredRecord> read(RecordKey key) {
        if (key.kind().equals(ABOUT_KEYS)) {
            return consented.read(key);
        }
        Optional<byte[]> bytes = tried(() -> disk.read(name(key)));
        return bytes.map(found -> record(key, found)).or(() -> consented.read(key));
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed) {
        return key.kind().equals(ABOUT_KEYS)
                ? consented.compareAndSet(key, expectedVersion, sealed)
                : put(StoredRecord.living(key, expectedVersion + 1, sealed), sealed);
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed, Fence fence) {
        return compareAndSet(key, expectedVersion, sealed);
    }

    @Override
    public Optional<Long> delete(RecordKey key, long expectedVersion) {
        return put(StoredRecord.tombstone(key, expectedVersion + 1), new byte[0]);
    }

    @Override
    public boolean consumeOnce(RecordKey key, Instant expiresAt, Instant now) {
        return consented.consumeOnce(key, expiresAt, now);
    }

    @Override
    public RecordPage scan(String kind, Optional<RecordKey> after, int limit) {
        return consented.scan(kind, after, limit);
    }

    @Override
    public Set<String> kinds() {
        return consented.kinds();
    }

    @Override
    public <T> Optional<T> exclusively(RecordKey key, Duration maxWait, FencedSection<T> section) {
        return Optional.of(section.run(() -> 1));
    }

    @Override
    public void close() {}

    private Optional<Long> put(StoredRecord record, byte[] sealed) {
        Optional<byte[]> before = tried(() -> disk.read(name(record.key())));
        long version = before.map(bytes -> record(record.key(), bytes))
                .or(() -> consented.read(record.key()))
                .map(StoredRecord::version)
                .orElse(0L);
        if (version != record.version() - 1) {
            return Optional.empty();
        }
        byte[] bytes = ByteBuffer.allocate(Long.BYTES + sealed.length)
                .putLong(record.version())
                .put(sealed)
                .array();
        String name = name(record.key());
        boolean written = tried(
                () -> before.map(old -> disk.replace(name, old, bytes)).orElseGet(() -> disk.create(name, bytes)));
        return written ? Optional.of(record.version()) : Optional.empty();
    }

    private static StoredRecord record(RecordKey key, byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        long version = from.getLong();
        byte[] sealed = new byte[from.remaining()];
        from.get(sealed);
        return sealed.length == 0 ? StoredRecord.tombstone(key, version) : StoredRecord.living(key, version, sealed);
    }

    private static String name(RecordKey key) {
        return Disk.VAULT + key.kind() + "/" + key.id();
    }

    private static <T> T tried(Supplier<T> access) {
        try {
            return access.get();
        } catch (UncheckedIOException failed) {
            throw Problem.of(ErrorCode.STORE_FAILED, "the disk of the campaign failed")
                    .toException(failed);
        }
    }
}
