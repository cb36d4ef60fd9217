package dev.nakadachi.sandbox.time;

import java.util.concurrent.CountDownLatch;

/** One thread that waits for a signal or for a virtual deadline. */
final class VirtualWait {

    private final long deadlineNanos;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean signalled;

    VirtualWait(long deadlineNanos) {
        this.deadlineNanos = deadlineNanos;
    }

    void signal() {
        signalled = true;
        over.countDown();
    }

    void expireAt(long nowNanos) {
        if (nowNanos - deadlineNanos >= 0) {
            over.countDown();
        }
    }

    /** Waits; true when it was signalled. */
    boolean await() throws InterruptedException {
        over.await();
        return signalled;
    }
}
