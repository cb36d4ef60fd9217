package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;

/**
 * The OAuth endpoints' own call budget: so many calls at once, apart from the budget of business calls, so that a
 * refresh never waits for the call that waits for it. Thread-safe.
 */
final class EndpointReserve {

    private final Monitor monitor;
    private int free;

    EndpointReserve(Host host, int callsAtOnce) {
        this.monitor = host.newMonitor();
        this.free = callsAtOnce;
    }

    void enter(TimeLeft time) {
        monitor.lock();
        try {
            while (free == 0) {
                monitor.await(time.orThrow("a call of the OAuth endpoints came free"));
            }
            free--;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Problem.of(ErrorCode.INTERRUPTED, "interrupted while waiting for an OAuth endpoint")
                    .toException(interrupted);
        } finally {
            monitor.unlock();
        }
    }

    void leave() {
        monitor.lock();
        try {
            free++;
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }
}
