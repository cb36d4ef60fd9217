package dev.nakadachi.token;

import dev.nakadachi.error.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Marks of consumed one-time keys: a file each, swept some time after the key expired. */
final class ConsumedMarks {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumedMarks.class);
    private static final String SUFFIX = ".used";
    private static final byte[] NOTHING = {};
    private static final int SWEEP_EVERY = 64;

    /** Nodes' clocks differ: a mark outlives its key by more than they do. */
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofHours(1);

    private final StoreFiles files;
    private final AtomicInteger consumed = new AtomicInteger();

    ConsumedMarks(StoreFiles files) {
        this.files = files;
    }

    boolean consume(RecordKey key, Instant expiresAt, Instant now) {
        if (!now.isBefore(expiresAt)) {
            return false;
        }
        String name = StoreFiles.nameOf(key) + SUFFIX;
        boolean first = files.whileWriting(key, () -> {
            if (files.read(name).isPresent()) {
                return false;
            }
            files.write(name, RecordFile.Sort.CONSUMED, expiresAt.toEpochMilli(), NOTHING);
            return true;
        });
        if (first && consumed.incrementAndGet() % SWEEP_EVERY == 0) {
            sweep(now.minus(KEPT_AFTER_EXPIRY));
        }
        return first;
    }

    /** Runs after the caller's key was consumed, so nothing here may turn that success into a failure. */
    private void sweep(Instant expiredBefore) {
        try {
            for (String name : files.list()) {
                if (name.endsWith(SUFFIX) && isOlder(name, expiredBefore)) {
                    files.delete(name);
                }
            }
        } catch (StoreException unswept) {
            LOG.debug(
                    "marks of consumed keys were not swept: {}",
                    unswept.problem().code());
        }
    }

    /** A damaged mark stays: its key must not be consumed again, and whoever tries is told of the damage. */
    private boolean isOlder(String name, Instant expiredBefore) {
        try {
            return files.read(name)
                    .filter(mark -> mark.number() < expiredBefore.toEpochMilli())
                    .isPresent();
        } catch (StoreException damaged) {
            LOG.debug("a mark of a consumed key stays: {}", damaged.problem().code());
            return false;
        }
    }
}
