package dev.nakadachi.testing;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Later;
import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * A host for tests of many threads, whose time moves only when a test says so, or when somebody sleeps: a sleep moves
 * the time and returns at once. A wait on a monitor ends by a signal or when {@link #advance} has moved the time past
 * its end. Chance is seeded. Background tasks run on threads of their own, or wait until {@link #runHeldTask} after
 * {@link #holdTasks}.
 */
public final class CrowdHost implements Host {

    /** Where a fake host starts unless told otherwise. */
    public static final Instant START = Instant.parse("2026-11-21T00:00:00Z");

    private final AtomicLong elapsed = new AtomicLong();
    private final Instant start;
    private final RandomGenerator random;
    private final Set<CrowdMonitor> monitors = ConcurrentHashMap.newKeySet();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fake-host");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean holding;
    private volatile boolean refusing;
    private final AtomicReference<@Nullable Error> failing = new AtomicReference<>();

    /** A host at {@link #START}. */
    public CrowdHost() {
        this(START);
    }

    /** A host at a time. */
    public CrowdHost(Instant start) {
        this(start, 20_261_121L);
    }

    /** A host at a time with chance of a seed. */
    public CrowdHost(Instant start, long seed) {
        this.start = start;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Moves the time and wakes every wait that is over. */
    public void advance(Duration time) {
        elapsed.addAndGet(time.toNanos());
        monitors.forEach(CrowdMonitor::timeMoved);
        for (Waiting one : List.copyOf(waiting)) {
            if (one.due <= elapsed.get() && waiting.remove(one)) {
                execute(one.task);
            }
        }
    }

    /** From now on background tasks wait for {@link #runHeldTask}. */
    public void holdTasks() {
        holding = true;
    }

    /** While true, no background task is taken. */
    public void refuseTasks(boolean now) {
        refusing = now;
    }

    /** The next background task ends like this instead of being taken, as when no thread can be made. */
    public void failNextTaskWith(Error error) {
        failing.set(error);
    }

    /** Whether a task waits for {@link #runHeldTask}. */
    public boolean holdsTask() {
        synchronized (held) {
            return !held.isEmpty();
        }
    }

    /** Runs the oldest held task on the calling thread; false when there is none. */
    public boolean runHeldTask() {
        Runnable task;
        synchronized (held) {
            task = held.pollFirst();
        }
        if (task == null) {
            return false;
        }
        task.run();
        return true;
    }

    @Override
    public Instant now() {
        return start.plusNanos(elapsed.get());
    }

    @Override
    public long nanoTime() {
        return elapsed.get();
    }

    @Override
    public void nextBytes(byte[] target) {
        synchronized (random) {
            random.nextBytes(target);
        }
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!time.isNegative()) {
            advance(time);
        }
    }

    @Override
    public Monitor newMonitor() {
        CrowdMonitor monitor = new CrowdMonitor(elapsed::get);
        monitors.add(monitor);
        return monitor;
    }

    @Override
    public Later executeLater(Duration delay, Runnable task) {
        Waiting one = new Waiting(elapsed.get() + delay.toNanos(), task);
        waiting.add(one);
        advance(Duration.ZERO);
        return () -> waiting.remove(one);
    }

    @Override
    public void execute(Runnable task) {
        if (refusing) {
            throw new RejectedExecutionException("told to refuse");
        }
        Error told = failing.getAndSet(null);
        if (told != null) {
            throw told;
        }
        if (holding) {
            synchronized (held) {
                held.addLast(task);
            }
        } else {
            threads.execute(task);
        }
    }

    /** A task and its time. */
    private static final class Waiting {

        private final long due;
        private final Runnable task;

        Waiting(long due, Runnable task) {
            this.due = due;
            this.task = task;
        }
    }
}
