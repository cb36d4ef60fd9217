package dev.nakadachi.examples.guide;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.StoredRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Where {@link ShelfTokenStore} keeps what it stores; several stores may share it, as nodes share a database. */
final class Shelf {

    /** By id, so that a scan finds a stable order. */
    final Map<String, NavigableMap<String, StoredRecord>> records = new TreeMap<>();

    final Host host;
    final Set<RecordKey> consumed = new HashSet<>();
    final Map<RecordKey, Long> sections = new HashMap<>();

    private final Set<RecordKey> entered = new HashSet<>();
    private final Monitor monitor;

    Shelf(Host host) {
        this.host = host;
        this.monitor = host.newMonitor();
    }

    <T> T alone(Supplier<T> step) {
        monitor.lock();
        try {
            return step.get();
        } finally {
            monitor.unlock();
        }
    }

    /** The number of the new section, empty when it could not be entered in time. */
    Optional<Long> enter(RecordKey key, Duration maxWait) {
        long deadline = host.nanoTime() + maxWait.toNanos();
        monitor.lock();
        try {
            while (!entered.add(key)) {
                Duration left = Duration.ofNanos(deadline - host.nanoTime());
                if (left.isNegative() || left.isZero()) {
                    return Optional.empty();
                }
                monitor.await(left);
            }
            return Optional.of(sections.merge(key, 1L, Long::sum));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            monitor.unlock();
        }
    }

    void leave(RecordKey key) {
        monitor.lock();
        try {
            entered.remove(key);
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }
}
