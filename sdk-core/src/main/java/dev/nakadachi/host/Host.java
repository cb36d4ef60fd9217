package dev.nakadachi.host;

import java.time.Duration;
import java.time.Instant;

/**
 * Time, chance and waiting, injected once: nothing in the SDK asks the JVM for them anywhere else, so a test or a
 * campaign can own every one of them. Implementations are thread-safe.
 */
public interface Host {

    /**
     * The host of a normal process: system clock, strong randomness, real sleep.
     *
     * @return the shared instance
     */
    static Host system() {
        return SystemHost.INSTANCE;
    }

    /**
     * The wall clock, for expiry and records.
     *
     * @return now
     */
    Instant now();

    /**
     * The monotonic clock, for deadlines.
     *
     * @return nanoseconds since an arbitrary origin
     */
    long nanoTime();

    /**
     * Fills an array with cryptographically strong randomness.
     *
     * @param target the array to fill
     */
    void nextBytes(byte[] target);

    /**
     * Waits.
     *
     * @param time how long; zero and less return at once
     * @throws InterruptedException when the thread is interrupted
     */
    void sleep(Duration time) throws InterruptedException;

    /**
     * A new lock with one condition.
     *
     * @return an unlocked monitor
     */
    Monitor newMonitor();

    /**
     * Runs a task in the background, soon.
     *
     * @param task must not throw
     */
    void execute(Runnable task);

    /**
     * Runs a task in the background, later. Many tasks may wait, and none holds a thread while it does. A host that
     * does not say otherwise waits by the clock of this machine.
     *
     * @param delay how long from now on; zero and less is soon
     * @param task must not throw
     * @return takes the task back
     */
    default Later executeLater(Duration delay, Runnable task) {
        return SystemHost.INSTANCE.executeLater(delay, task);
    }
}
