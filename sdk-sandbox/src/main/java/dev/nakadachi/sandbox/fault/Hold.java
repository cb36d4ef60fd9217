package dev.nakadachi.sandbox.fault;

import dev.nakadachi.error.Rule;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds an answer back until a test releases it or real time is over. For one request. Thread-safe. */
public final class Hold {

    private static final Rule<Duration> TIME = Rule.of(
            "Hold",
            "is for 0 to 5 minutes",
            "release it instead of waiting longer",
            time -> !time.isNegative() && time.compareTo(Duration.ofMinutes(5)) <= 0);

    private final Duration longest;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private Hold(Duration longest) {
        this.longest = longest;
    }

    /**
     * A hold.
     *
     * @param longest real time after which it ends by itself, at most 5 minutes
     * @return the hold
     * @throws dev.nakadachi.error.InvalidInputException when it is longer
     */
    public static Hold atMost(Duration longest) {
        return new Hold(TIME.check(longest));
    }

    /** Lets the answer go. Calling it twice does no harm. */
    public void release() {
        released.countDown();
    }

    /**
     * Waits until an answer is held, that is until the request was carried out.
     *
     * @param max real time, at most 5 minutes
     * @return false when the time was over or the thread was interrupted
     * @throws dev.nakadachi.error.InvalidInputException when it is longer
     */
    public boolean awaitReached(Duration max) {
        return await(reached, TIME.check(max));
    }

    void pause() {
        reached.countDown();
        await(released, longest);
    }

    private static boolean await(CountDownLatch latch, Duration max) {
        try {
            return latch.await(max.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
