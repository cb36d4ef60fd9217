package dev.nakadachi.testing;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Later;
import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A host for tests of one thread: time stands still but for sleeps and waits, which move it; chance is a counter;
 * background tasks wait until the test runs them.
 */
public final class FakeHost implements Host {

    private Instant now = Instant.parse("2026-04-01T00:00:00Z");
    private long nanos;
    private byte counter;
    private final List<Duration> sleeps = new ArrayList<>();
    private final List<Runnable> background = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();

    public void advance(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    /** The clock jumps, as it does when the machine was suspended: the running time knows nothing of it. */
    public void jump(Duration time) {
        now = now.plus(time);
    }

    public List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    /** How many tasks wait for their time. */
    public int waiting() {
        return waiting.size();
    }

    public void runBackground() {
        List<Waiting> due = waiting.stream().filter(one -> one.due <= nanos).toList();
        waiting.removeAll(due);
        due.forEach(one -> background.add(one.task));
        List<Runnable> tasks = List.copyOf(background);
        background.clear();
        tasks.forEach(Runnable::run);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public void nextBytes(byte[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] = counter++;
        }
    }

    @Override
    public void sleep(Duration time) {
        sleeps.add(time);
        advance(time);
    }

    @Override
    public Monitor newMonitor() {
        return new SoloMonitor();
    }

    @Override
    public void execute(Runnable task) {
        background.add(task);
    }

    @Override
    public Later executeLater(Duration delay, Runnable task) {
        Waiting one = new Waiting(nanos + Math.max(0, delay.toNanos()), task);
        waiting.add(one);
        return () -> waiting.remove(one);
    }

    /** A task and its time. */
    private record Waiting(long due, Runnable task) {}

    /** Nobody else is there to signal, so a wait always ends by its time. */
    private final class SoloMonitor implements Monitor {

        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public void lock() {
            lock.lock();
        }

        @Override
        public void unlock() {
            lock.unlock();
        }

        @Override
        public boolean await(Duration max) {
            advance(max);
            return false;
        }

        @Override
        public void signalAll() {}
    }
}
