package dev.nakadachi.store.jdbc;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import dev.nakadachi.token.RecordKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Who of this process may ask the database for a section: one for each key, and few at all. Others wait in memory. */
final class SectionTurns {

    private final Host host;
    private final Monitor monitor;
    private final Set<RecordKey> taken = new HashSet<>();
    private int freeConnections;

    SectionTurns(Host host, int connections) {
        this.host = host;
        this.monitor = host.newMonitor();
        this.freeConnections = connections;
    }

    /** True when the key is this caller's in this process. */
    boolean takeKey(RecordKey key, long deadline) throws InterruptedException {
        return take(() -> taken.add(key), deadline);
    }

    /** True when this caller may hold a connection. */
    boolean takeConnection(long deadline) throws InterruptedException {
        return take(
                () -> {
                    if (freeConnections == 0) {
                        return false;
                    }
                    freeConnections--;
                    return true;
                },
                deadline);
    }

    void giveKey(RecordKey key) {
        give(() -> taken.remove(key));
    }

    void giveConnection() {
        give(() -> freeConnections++);
    }

    private boolean take(Attempt attempt, long deadline) throws InterruptedException {
        monitor.lock();
        try {
            while (!attempt.succeeds()) {
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

    private void give(Runnable step) {
        monitor.lock();
        try {
            step.run();
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    /** Takes what is wanted if it is free. */
    @FunctionalInterface
    private interface Attempt {

        boolean succeeds();
    }
}
