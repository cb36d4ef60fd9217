package dev.nakadachi.sandbox.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the requests that arrived, so that a test counts on the wire. A request is counted before any fault.
 * Thread-safe.
 */
public final class RequestCounters {

    private static final int MOST_PATHS = 1_000;
    private static final String REST = "(other)";

    private final Map<String, LongAdder> byPath = new ConcurrentHashMap<>();

    /** Counters at zero. */
    public RequestCounters() {}

    /**
     * Requests to one path.
     *
     * @param pathEnding the end of the path, such as {@code /accounts/balances}
     * @return how many arrived
     */
    public long to(String pathEnding) {
        return byPath.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(pathEnding))
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
    }

    /**
     * Calls of the token endpoint.
     *
     * @return how many arrived
     */
    public long tokenCalls() {
        return to("/auth/v1/token");
    }

    /**
     * Authorisation requests.
     *
     * @return how many arrived
     */
    public long authorisations() {
        return to("/auth/v1/authorization");
    }

    /**
     * All requests.
     *
     * @return a copy of the counts by path, at most a thousand paths and {@code (other)}
     */
    public Map<String, Long> byPath() {
        Map<String, Long> copy = new TreeMap<>();
        byPath.forEach((path, count) -> copy.put(path, count.sum()));
        return copy;
    }

    /**
     * Counts one request.
     *
     * @param path where to
     */
    public void count(String path) {
        String key = byPath.containsKey(path) || byPath.size() < MOST_PATHS ? path : REST;
        byPath.computeIfAbsent(key, unused -> new LongAdder()).increment();
    }
}
