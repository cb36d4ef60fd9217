package dev.nakadachi.host;

import java.time.Duration;

/**
 * A lock with one condition, whose waits belong to the {@link Host}. Reentrant; safe on virtual threads. Use it as
 * {@code lock(); try { … } finally { unlock(); }}.
 */
public interface Monitor {

    /** Takes the lock, waiting as long as it needs. */
    void lock();

    /** Releases the lock; only by the thread that holds it. */
    void unlock();

    /**
     * Releases the lock, waits for {@link #signalAll} and takes the lock again. May wake without a signal: check the
     * condition in a loop.
     *
     * @param max how long to wait at most
     * @return false when the time was over
     * @throws InterruptedException when the thread is interrupted; the lock is held again
     */
    boolean await(Duration max) throws InterruptedException;

    /** Wakes all that wait; only by the thread that holds the lock. */
    void signalAll();
}
