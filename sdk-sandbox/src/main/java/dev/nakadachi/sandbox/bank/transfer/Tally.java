package dev.nakadachi.sandbox.bank.transfer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what was carried out, in all and for each key. Thread-safe. */
final class Tally {

    private static final String ALL = "";

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final Map<String, Integer> moved = new ConcurrentHashMap<>();
    private final Map<String, String> keyOf = new ConcurrentHashMap<>();

    void taken(String applyNo, String key) {
        count(taken, key);
        keyOf.put(applyNo, key);
    }

    void moved(String applyNo) {
        count(moved, keyOf.getOrDefault(applyNo, ALL));
    }

    int executions(String key) {
        return taken.getOrDefault(key, 0);
    }

    int movements(String key) {
        return moved.getOrDefault(key, 0);
    }

    int executions() {
        return executions(ALL);
    }

    int movements() {
        return movements(ALL);
    }

    private static void count(Map<String, Integer> counts, String key) {
        counts.merge(ALL, 1, Integer::sum);
        if (!key.isEmpty()) {
            counts.merge(key, 1, Integer::sum);
        }
    }
}
