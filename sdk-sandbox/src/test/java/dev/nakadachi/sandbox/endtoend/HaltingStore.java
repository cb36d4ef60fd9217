package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.host.Host;
import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.RecordPage;
import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that halts for ever before one of the writes about deposits, and says so with a file. */
record HaltingStore(TokenStore store, int before, AtomicInteger writes, Path reached) implements TokenStore {

    private static final Duration LONG = Duration.ofMinutes(10);

    @Override
    public Optional<StoredRecord> read(RecordKey key) {
        return store.read(key);
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed) {
        count(key);
        return store.compareAndSet(key, expectedVersion, sealed);
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed, Fence fence) {
        count(key);
        return store.compareAndSet(key, expectedVersion, sealed, fence);
    }

    @Override
    public Optional<Long> delete(RecordKey key, long expectedVersion) {
        count(key);
        return store.delete(key, expectedVersion);
    }

    @Override
    public boolean consumeOnce(RecordKey key, Instant expiresAt, Instant now) {
        count(key);
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

    private void count(RecordKey key) {
        if (key.kind().startsWith("deposit") && writes.incrementAndGet() == before) {
            halt();
        }
    }

    private void halt() {
        try {
            Files.createFile(reached);
            Host.system().sleep(LONG);
        } catch (IOException | InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        throw new IllegalStateException("nobody ended this process");
    }
}
