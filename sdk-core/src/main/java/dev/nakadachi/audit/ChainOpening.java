package dev.nakadachi.audit;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.NodeId;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who opens a chain, with what. */
record ChainOpening(AuditKeys keys, NodeId node, Host host, ChainLimits limits) {

    private static final int LOCK_ATTEMPTS = 1_000;
    private static final Duration LOCK_PAUSE = Duration.ofMillis(10);

    /**
     * Begins a chain and lists it. In this order a crash leaves at most a chain without events that is not listed,
     * never a listed one without a log.
     */
    ChainWriter begin(SegmentStorage segments, HeadStorage heads) {
        Instant now = host.now();
        ChainId chain = new ChainId(LogTime.inNames(now) + "-" + RandomWords.hex(host, 16));
        ChainTip tip = ChainTip.beginning(keys.sealing(), node.value(), chain);
        ChainWriter writer = new ChainWriter(segments, heads, tip, limits, host);
        boolean listed = false;
        Closeable lock = lock(segments);
        try {
            new Manifest(segments, heads, keys).add(chain, new Manifest.OpeningWriter(node.value(), now));
            listed = true;
        } finally {
            unlock(lock);
            if (!listed) {
                writer.close();
            }
        }
        return writer;
    }

    private static void unlock(Closeable lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw StoreFailure.failed("unlocking the manifest", e);
        }
    }

    private Closeable lock(SegmentStorage segments) {
        for (int attempt = 1; attempt <= LOCK_ATTEMPTS; attempt++) {
            Optional<Closeable> lock = segments.tryLock();
            if (lock.isPresent()) {
                return lock.get();
            }
            pause();
        }
        throw StoreFailure.failed("another writer holds the manifest's lock for too long");
    }

    private void pause() {
        try {
            host.sleep(LOCK_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StoreFailure.failed("interrupted while waiting for the manifest's lock");
        }
    }
}
