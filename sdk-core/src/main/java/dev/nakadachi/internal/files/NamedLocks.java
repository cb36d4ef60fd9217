package dev.nakadachi.internal.files;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Locks by name over one directory: among the threads that share this object by waiting for a signal, among other
 * instances and processes by asking again. Not reentrant, not fair. Thread-safe.
 */
public final class NamedLocks {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(32);

    private final FilePort files;
    private final Host host;
    private final Monitor monitor;
    private final Set<String> taken = new HashSet<>();

    /**
     * The locks of a directory.
     *
     * @param files the directory
     * @param host clock and waiting
     */
    public NamedLocks(FilePort files, Host host) {
        this.files = files;
        this.host = host;
        this.monitor = host.newMonitor();
    }

    /**
     * Takes a lock.
     *
     * @param name the lock
     * @param maxWait how long to wait at most
     * @return the held lock, to be closed by its taker; empty when it did not come free in time
     * @throws IOException when locking fails
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public Optional<Closeable> take(String name, Duration maxWait) throws IOException, InterruptedException {
        long deadline = host.nanoTime() + maxWait.toNanos();
        if (!takeHere(name, deadline)) {
            return Optional.empty();
        }
        Optional<Closeable> everywhere = Optional.empty();
        try {
            everywhere = takeEverywhere(name, deadline);
            return everywhere.map(lock -> new Held(name, lock));
        } finally {
            if (everywhere.isEmpty()) {
                releaseHere(name);
            }
        }
    }

    /**
     * Takes a lock even while the thread is being interrupted: what it guards must not be lost to an interrupt.
     *
     * @param name the lock
     * @param maxWait how long to wait at most, anew after each interrupt
     * @return the held lock, empty when it did not come free in time
     * @throws IOException when locking fails
     */
    public Optional<Closeable> takeUninterruptibly(String name, Duration maxWait) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return take(name, maxWait);
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean takeHere(String name, long deadline) throws InterruptedException {
        monitor.lock();
        try {
            while (!taken.add(name)) {
                Duration left = Duration.ofNanos(deadline - host.nanoTime());
                if (left.isNegative() || left.isZero()) {
                    return false;
                }
                monitor.await(left);
            }
            return true;
        } finally {
            monitor.unlock();
        }
    }

    private Optional<Closeable> takeEverywhere(String name, long deadline) throws IOException, InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            Optional<Closeable> lock = files.tryLock(name);
            Duration left = Duration.ofNanos(deadline - host.nanoTime());
            if (lock.isPresent() || left.isNegative() || left.isZero()) {
                return lock;
            }
            host.sleep(pause.compareTo(left) < 0 ? pause : left);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
        }
    }

    private void releaseHere(String name) {
        monitor.lock();
        try {
            taken.remove(name);
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    private final class Held implements Closeable {

        private final String name;
        private final Closeable lock;

        private Held(String name, Closeable lock) {
            this.name = name;
            this.lock = lock;
        }

        @Override
        public void close() throws IOException {
            try {
                lock.close();
            } finally {
                releaseHere(name);
            }
        }
    }
}
