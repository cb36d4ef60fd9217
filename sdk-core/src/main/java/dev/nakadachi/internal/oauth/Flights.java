package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import java.time.Duration;

/**
 * What is between a token request and its durable answer, on any thread of a connection. Closing lets none begin any
 * more and waits for those under way: to break one off is to lose a token that the institution has rotated.
 * Thread-safe.
 */
final class Flights {

    private final Host host;
    private final Monitor monitor;
    private int underWay;
    private boolean closed;

    Flights(Host host) {
        this.host = host;
        this.monitor = host.newMonitor();
    }

    /** Every begin is followed by one {@link #end}, but for one that throws {@code local.closed}. */
    void begin() {
        monitor.lock();
        try {
            if (closed) {
                throw Problem.of(ErrorCode.CLOSED, "this instance was closed and asks for no more tokens")
                        .toException();
            }
            underWay++;
        } finally {
            monitor.unlock();
        }
    }

    void end() {
        monitor.lock();
        try {
            underWay--;
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    /** True when none is under way any more. An interrupt of the caller waits with it. */
    boolean close(Duration within) {
        long end = host.nanoTime() + within.toNanos();
        boolean interrupted = false;
        monitor.lock();
        try {
            closed = true;
            while (underWay > 0 && end - host.nanoTime() > 0) {
                try {
                    monitor.await(Duration.ofNanos(end - host.nanoTime()));
                } catch (InterruptedException asked) {
                    interrupted = true;
                }
            }
            return underWay == 0;
        } finally {
            monitor.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
