package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.RecordPage;
import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Another store, with its sections held by somebody else, or its writes told to have failed after they were made. */
final class WaywardStore implements TokenStore {

    private final TokenStore inner;

    /** Another node holds every section for longer than anybody waits. */
    volatile boolean busy;

    /** The next write of this kind is made, and its confirmation lost. */
    volatile String unconfirmed = "";

    /** After a write whose confirmation is lost, nothing can be read any more. */
    volatile boolean goesSilent;

    /** Fails in words of its own instead of those of the SPI. */
    volatile boolean isRude;

    private volatile boolean silent;
    private volatile String written = "";
    private volatile Runnable afterWrite = () -> {};

    /** What others do before the next section is entered. */
    volatile Runnable beforeSection = () -> {};

    WaywardStore(TokenStore inner) {
        this.inner = inner;
    }

    /** What others do after the next write of a kind. */
    void afterWriteOf(String kind, Runnable others) {
        written = kind;
        afterWrite = others;
    }

    @Override
    public Optional<StoredRecord> read(RecordKey key) {
        if (silent) {
            throw broken();
        }
        return inner.read(key);
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed) {
        return confirmed(key, inner.compareAndSet(key, expectedVersion, sealed));
    }

    @Override
    public Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed, Fence fence) {
        return confirmed(key, inner.compareAndSet(key, expectedVersion, sealed, fence));
    }

    @Override
    public Optional<Long> delete(RecordKey key, long expectedVersion) {
        return inner.delete(key, expectedVersion);
    }

    @Override
    public boolean consumeOnce(RecordKey key, Instant expiresAt, Instant now) {
        return inner.consumeOnce(key, expiresAt, now);
    }

    @Override
    public RecordPage scan(String kind, Optional<RecordKey> after, int limit) {
        return inner.scan(kind, after, limit);
    }

    @Override
    public Set<String> kinds() {
        return inner.kinds();
    }

    @Override
    public <T> Optional<T> exclusively(RecordKey key, Duration maxWait, FencedSection<T> section) {
        Runnable others = beforeSection;
        beforeSection = () -> {};
        others.run();
        return busy ? Optional.empty() : inner.exclusively(key, maxWait, section);
    }

    @Override
    public void close() {
        inner.close();
    }

    private Optional<Long> confirmed(RecordKey key, Optional<Long> version) {
        if (key.kind().equals(written)) {
            written = "";
            afterWrite.run();
        }
        if (key.kind().equals(unconfirmed)) {
            unconfirmed = "";
            silent = goesSilent;
            throw isRude ? new IllegalStateException("the connection is closed") : broken();
        }
        return version;
    }

    /** Answers again. */
    void recovers() {
        silent = false;
    }

    private static NakadachiException broken() {
        return Problem.of(ErrorCode.STORE_FAILED, "the connection broke at the commit")
                .toException();
    }
}
