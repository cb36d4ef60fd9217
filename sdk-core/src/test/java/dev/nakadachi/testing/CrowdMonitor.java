package dev.nakadachi.testing;

import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** A real lock whose waits end by the fake time. */
final class CrowdMonitor implements Monitor {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LongSupplier nanos;

    CrowdMonitor(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public void lock() {
        lock.lock();
    }

    @Override
    public void unlock() {
        lock.unlock();
    }

    @Override
    @SuppressWarnings("WaitNotInLoop") // the caller loops, as Monitor.await demands
    public boolean await(Duration max) throws InterruptedException {
        long end = nanos.getAsLong() + max.toNanos();
        if (end - nanos.getAsLong() > 0) {
            changed.await();
        }
        return end - nanos.getAsLong() > 0;
    }

    @Override
    public void signalAll() {
        changed.signalAll();
    }

    void timeMoved() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
