package dev.nakadachi.host;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The real world. */
final class SystemHost implements Host {

    static final SystemHost INSTANCE = new SystemHost();

    /** Many, because a task may hang as long as a bank does; beyond them tasks wait. Idle threads end. */
    private static final int BACKGROUND_THREADS = 256;

    private final SecureRandom random = new SecureRandom();
    private final ExecutorService background = newBackground();
    private final ScheduledThreadPoolExecutor timer = newTimer();

    private SystemHost() {}

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void nextBytes(byte[] target) {
        random.nextBytes(target);
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (!time.isNegative() && !time.isZero()) {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }
    }

    @Override
    public Monitor newMonitor() {
        return new SystemHostMonitor();
    }

    @Override
    public void execute(Runnable task) {
        background.execute(task);
    }

    @Override
    public Later executeLater(Duration delay, Runnable task) {
        Future<?> planned =
                timer.schedule(() -> background.execute(task), Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
        return () -> planned.cancel(false);
    }

    /** One thread for all that waits; it only hands tasks on. Started with the first of them. */
    private static ScheduledThreadPoolExecutor newTimer() {
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "nakadachi-timer");
            thread.setDaemon(true);
            return thread;
        });
        pool.setRemoveOnCancelPolicy(true);
        return pool;
    }

    private static ExecutorService newBackground() {
        AtomicInteger count = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                BACKGROUND_THREADS, BACKGROUND_THREADS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "nakadachi-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static final class SystemHostMonitor implements Monitor {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();

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
            return changed.awaitNanos(max.toNanos()) > 0;
        }

        @Override
        public void signalAll() {
            changed.signalAll();
        }
    }
}
