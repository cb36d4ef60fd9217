package dev.nakadachi.audit;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGenerator;

/** A host whose clock stands until it is moved and whose background tasks wait until they are run. */
final class HandHost implements Host {

    private final RandomGenerator random;
    private final Deque<Runnable> background = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-21T01:02:03.456Z");

    HandHost(long seed) {
        random = generator(seed);
    }

    static RandomGenerator generator(long seed) {
        return java.util.random.RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    synchronized void advance(Duration time) {
        now = now.plus(time);
    }

    /** Runs what waits; returns how many tasks that were. */
    int runBackground() {
        int ran = 0;
        for (Runnable task = next(); task != null; task = next()) {
            task.run();
            ran++;
        }
        return ran;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized long nanoTime() {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }

    @Override
    public synchronized void nextBytes(byte[] target) {
        random.nextBytes(target);
    }

    @Override
    public void sleep(Duration time) {
        advance(time);
    }

    @Override
    public Monitor newMonitor() {
        return Host.system().newMonitor();
    }

    @Override
    public synchronized void execute(Runnable task) {
        background.add(task);
    }

    private synchronized @org.jspecify.annotations.Nullable Runnable next() {
        return background.poll();
    }
}
