package dev.nakadachi.sandbox.time;

import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A monitor whose waits end by signal or by virtual time. The clock never takes this lock: whoever advances it may hold
 * other monitors.
 */
final class VirtualMonitor implements Monitor {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<VirtualWait> waiting = new ArrayList<>();
    private final VirtualClock clock;

    VirtualMonitor(VirtualClock clock) {
        this.clock = clock;
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
    public boolean await(Duration max) throws InterruptedException {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException("await needs the lock");
        }
        VirtualWait wait = new VirtualWait(saturatedSum(clock.nanoTime(), max));
        waiting.add(wait);
        clock.register(wait);
        int holds = lock.getHoldCount();
        release(holds);
        try {
            return wait.await();
        } finally {
            retake(holds);
            waiting.remove(wait);
            clock.forget(wait);
        }
    }

    @Override
    public void signalAll() {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException("signalAll needs the lock");
        }
        waiting.forEach(VirtualWait::signal);
    }

    private void release(int holds) {
        for (int i = 0; i < holds; i++) {
            lock.unlock();
        }
    }

    private void retake(int holds) {
        for (int i = 0; i < holds; i++) {
            lock.lock();
        }
    }

    private static long saturatedSum(long now, Duration max) {
        try {
            return Math.addExact(now, max.toNanos());
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }
}
