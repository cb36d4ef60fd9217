package dev.nakadachi.sandbox.time;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Later;
import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A host for tests: its time is a {@link VirtualClock}, its randomness repeats with the seed. Hand it to the SDK
 * together with {@code sandbox.clock()}, and both sides live in the same time. Never for production: its tokens can be
 * guessed. Thread-safe.
 *
 * <p>A sleep does not wait, it lets virtual time pass. A wait on a monitor ends by its signal, or when some thread has
 * advanced the clock to its deadline; without either it lasts.
 */
public final class VirtualHost implements Host {

    private final VirtualClock clock;
    private final RandomGenerator random;
    private final ReentrantLock randomLock = new ReentrantLock();

    /**
     * A host.
     *
     * @param clock its time
     * @param seed its chance
     */
    public VirtualHost(VirtualClock clock, long seed) {
        this.clock = clock;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /**
     * Its clock.
     *
     * @return the clock that a test moves
     */
    public VirtualClock clock() {
        return clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public long nanoTime() {
        return clock.nanoTime();
    }

    @Override
    public void nextBytes(byte[] target) {
        randomLock.lock();
        try {
            random.nextBytes(target);
        } finally {
            randomLock.unlock();
        }
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before a virtual sleep");
        }
        if (!time.isNegative()) {
            clock.advance(time);
        }
    }

    @Override
    public Monitor newMonitor() {
        return new VirtualMonitor(clock);
    }

    @Override
    public void execute(Runnable task) {
        Host.system().execute(task);
    }

    /** Runs on a thread of this machine when virtual time has come so far. */
    @Override
    public Later executeLater(Duration delay, Runnable task) {
        return clock.alarm(delay, () -> execute(task));
    }
}
