package dev.nakadachi.sandbox.wire;

import java.util.concurrent.atomic.AtomicInteger;

/** What the counting server counted. Thread-safe. */
public final class Tally {

    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger whole = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger overHttp2 = new AtomicInteger();

    void connection() {
        connections.incrementAndGet();
    }

    void whole() {
        whole.incrementAndGet();
    }

    void refused() {
        refused.incrementAndGet();
    }

    void overHttp2() {
        overHttp2.incrementAndGet();
    }

    Count now() {
        return new Count(connections.get(), whole.get(), refused.get(), overHttp2.get());
    }

    /**
     * Connections, whole requests, those of them that the server told the client it did not process, and requests that
     * came over HTTP/2.
     */
    public record Count(int connections, int whole, int refused, int overHttp2) {

        public Count since(Count before) {
            return new Count(
                    connections - before.connections,
                    whole - before.whole,
                    refused - before.refused,
                    overHttp2 - before.overHttp2);
        }

        public int deliveries() {
            return whole - refused;
        }
    }
}
