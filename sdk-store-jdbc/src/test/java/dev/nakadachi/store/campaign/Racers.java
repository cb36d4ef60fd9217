package dev.nakadachi.store.campaign;

import dev.nakadachi.id.GrantId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads of one node that call with the same grant at once. */
final class Racers implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** What was not {@code ok}. */
    List<String> failures(Node node, GrantId grant, int callers) {
        CyclicBarrier start = new CyclicBarrier(callers);
        List<Future<String>> results = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            results.add(threads.submit(() -> {
                start.await();
                return node.call(grant);
            }));
        }
        return results.stream()
                .map(Racers::get)
                .filter(end -> !end.equals("ok"))
                .toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static String get(Future<String> result) {
        try {
            return result.get();
        } catch (InterruptedException | ExecutionException broken) {
            return String.valueOf(broken);
        }
    }
}
