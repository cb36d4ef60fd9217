package dev.nakadachi.token;

import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts over restarts and nodes how often each key has sealed. A process reserves numbers in the store and uses them
 * up, so that few writes serve many seals and a crash errs to more. Never in the way of sealing: a token that was just
 * issued is sealed whatever the count, and between the institution's answer and the write nothing else is written.
 */
final class KeyCounter {

    private static final Logger LOG = LoggerFactory.getLogger(KeyCounter.class);

    /** Small at the start: many processes live for a few entries only. */
    private static final long FIRST_BLOCK = 1_024;

    private static final long BLOCK = 65_536;
    private static final int ATTEMPTS = 16;

    private final TokenStore store;
    private final byte[] proofKey;
    private final Map<String, Use> uses = new ConcurrentHashMap<>();
    private final ReentrantLock reserving = new ReentrantLock();
    private volatile boolean closed;

    KeyCounter(TokenStore store, Keyset keyset) {
        this.store = store;
        this.proofKey = keyset.derive("count of seals", SecretAccess.explicit());
    }

    /** Reserves the first block of the key that seals, before anything is under way. */
    void open(String keyId) {
        reserve(keyId, use(keyId), FIRST_BLOCK);
    }

    void sealed(String keyId, int times) {
        Use use = use(keyId);
        long used = use.used.addAndGet(times);
        if (used > use.reserved.get() - FIRST_BLOCK / 2 && use.asking.compareAndSet(false, true)) {
            inBackground(() -> {
                reserve(keyId, use, BLOCK);
                use.asking.set(false);
            });
        }
    }

    /** How often the key has sealed at most. */
    long count(String keyId) {
        return stored(keyId).map(record -> total(keyId, record)).orElse(0L);
    }

    /** Waits for a reservation under way: afterwards nothing of this counter touches the store. */
    void close() {
        reserving.lock();
        try {
            closed = true;
        } finally {
            reserving.unlock();
        }
    }

    private void reserve(String keyId, Use use, long atLeast) {
        reserving.lock();
        try {
            for (int attempt = 0; attempt < ATTEMPTS && !closed; attempt++) {
                Optional<StoredRecord> stored = stored(keyId);
                long block = Math.max(atLeast, use.used.get() - use.reserved.get() + atLeast);
                long total = stored.map(record -> total(keyId, record)).orElse(0L) + block;
                long version = stored.map(StoredRecord::version).orElse(0L);
                if (store.compareAndSet(KeyCount.keyOf(keyId), version, new KeyCount(keyId, total).toBytes(proofKey))
                        .isPresent()) {
                    use.reserved.addAndGet(block);
                    warn(keyId, total);
                    return;
                }
            }
        } catch (NakadachiException unwritten) {
            LOG.warn(
                    "seals of key {} go on uncounted for now: {}",
                    keyId,
                    unwritten.problem().code());
        } finally {
            reserving.unlock();
        }
    }

    private static void warn(String keyId, long total) {
        if (total >= KeyStatus.DUE) {
            LOG.warn("key {} has sealed up to {} times: rotate the key set now and sweep the vault", keyId, total);
        }
    }

    private Optional<StoredRecord> stored(String keyId) {
        return store.read(KeyCount.keyOf(keyId));
    }

    /** A count that was damaged or forged is unknown, and an unknown one is due. */
    private long total(String keyId, StoredRecord record) {
        try {
            return record.sealed()
                    .flatMap(bytes -> KeyCount.read(bytes, keyId, proofKey))
                    .orElse(KeyStatus.DUE);
        } catch (StoreException unsound) {
            VaultRecords.mustBeDamage(unsound);
            return KeyStatus.DUE;
        }
    }

    private Use use(String keyId) {
        return uses.computeIfAbsent(keyId, id -> new Use());
    }

    private static void inBackground(Runnable task) {
        try {
            Host.system().execute(task);
        } catch (RejectedExecutionException full) {
            LOG.debug("seals are counted later");
        }
    }

    /** What this process has done with a key. */
    private static final class Use {

        private final AtomicLong used = new AtomicLong();
        private final AtomicBoolean asking = new AtomicBoolean();
        private final AtomicLong reserved = new AtomicLong();
    }
}
