package dev.nakadachi.sandbox.time;

import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Later;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** A clock that stands still until a test moves it. Starts at 2026-04-15 10:00 in Tokyo, a Wednesday. Thread-safe. */
public final class VirtualClock implements InstantSource {

    /** Where every clock starts. */
    public static final Instant START = Instant.parse("2026-04-15T01:00:00Z");

    private static final Rule<Duration> FORWARD = Rule.of(
            "VirtualClock.advance",
            "time does not run backwards",
            "pass zero or more, or use set to put the wall clock back",
            step -> !step.isNegative());

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<VirtualWait> waits = ConcurrentHashMap.newKeySet();
    private final Set<Alarm> alarms = ConcurrentHashMap.newKeySet();
    private volatile Reading reading = new Reading(START, 0);

    /** A clock at {@link #START}. */
    public VirtualClock() {}

    @Override
    public Instant instant() {
        return reading.wall();
    }

    /**
     * The monotonic reading.
     *
     * @return nanoseconds of virtual time since the clock was made; never goes back
     */
    public long nanoTime() {
        return reading.nanos();
    }

    /**
     * Lets time pass.
     *
     * @param step zero or more
     * @throws dev.nakadachi.error.InvalidInputException when it is negative
     */
    public void advance(Duration step) {
        FORWARD.check(step);
        lock.lock();
        try {
            reading = new Reading(reading.wall().plus(step), reading.nanos() + step.toNanos());
        } finally {
            lock.unlock();
        }
        wake();
    }

    /**
     * Puts the wall clock to a time. When that is later, time passes; when it is earlier, only the wall clock steps
     * back, as a correction by NTP does, and {@link #nanoTime} stays.
     *
     * @param time the new time
     */
    public void set(Instant time) {
        lock.lock();
        try {
            Duration step = Duration.between(reading.wall(), time);
            reading = new Reading(time, reading.nanos() + (step.isNegative() ? 0 : step.toNanos()));
        } finally {
            lock.unlock();
        }
        wake();
    }

    void register(VirtualWait wait) {
        waits.add(wait);
        wait.expireAt(nanoTime());
    }

    void forget(VirtualWait wait) {
        waits.remove(wait);
    }

    Later alarm(Duration delay, Runnable task) {
        Alarm alarm = new Alarm(nanoTime() + Math.max(0, delay.toNanos()), task);
        alarms.add(alarm);
        wake();
        return () -> alarms.remove(alarm);
    }

    private void wake() {
        waits.forEach(wait -> wait.expireAt(nanoTime()));
        for (Alarm alarm : List.copyOf(alarms)) {
            if (alarm.due <= nanoTime() && alarms.remove(alarm)) {
                alarm.task.run();
            }
        }
    }

    /** Known by identity: two tasks may have one time. */
    private static final class Alarm {

        private final long due;
        private final Runnable task;

        Alarm(long due, Runnable task) {
            this.due = due;
            this.task = task;
        }
    }

    private record Reading(Instant wall, long nanos) {}
}
