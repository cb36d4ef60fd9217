package dev.nakadachi.sandbox.internal.oauth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Identifiers that count once: {@code jti} of assertions and proofs. Thread-safe. */
final class OnceOnly {

    private static final int MOST = 100_000;

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    OnceOnly(InstantSource clock) {
        this.clock = clock;
    }

    /** True the first time; the identifier is remembered until its token could not be used any more. */
    boolean first(String id, Instant until) {
        lock.lock();
        try {
            if (seen.size() >= MOST) {
                Instant now = clock.instant();
                seen.values().removeIf(end -> !now.isBefore(end));
            }
            return seen.putIfAbsent(id, until) == null;
        } finally {
            lock.unlock();
        }
    }
}
