package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.internal.random.RandomText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** The nonces of one side (RFC 9449 sections 8 and 9): a new one each minute, each good for five. Thread-safe. */
final class DpopNonces {

    private static final Duration NEW_AFTER = Duration.ofMinutes(1);
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final RandomText random;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Instant> issued = new LinkedHashMap<>();
    private String newest = "";

    DpopNonces(InstantSource clock, RandomText random) {
        this.clock = clock;
        this.random = random;
    }

    String current() {
        lock.lock();
        try {
            Instant now = clock.instant();
            issued.values().removeIf(at -> !now.isBefore(at.plus(GOOD_FOR)));
            Instant last = issued.get(newest);
            if (last == null || !now.isBefore(last.plus(NEW_AFTER))) {
                newest = random.next();
                issued.put(newest, now);
            }
            return newest;
        } finally {
            lock.unlock();
        }
    }

    boolean accepts(String nonce) {
        lock.lock();
        try {
            Instant at = issued.get(nonce);
            return at != null && clock.instant().isBefore(at.plus(GOOD_FOR));
        } finally {
            lock.unlock();
        }
    }

    /** Forgets all that were given, so that every client has to take a new one. */
    void rotate() {
        lock.lock();
        try {
            issued.clear();
        } finally {
            lock.unlock();
        }
    }
}
