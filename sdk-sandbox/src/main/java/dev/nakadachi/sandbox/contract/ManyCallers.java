package dev.nakadachi.sandbox.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs the same step in many threads that start together. */
final class ManyCallers {

    static final int COUNT = 8;

    private ManyCallers() {}

    /** The results, in the order of the callers; a failed step fails the test. */
    static <T> List<T> race(IntFunction<Callable<T>> step) {
        ExecutorService threads = Executors.newFixedThreadPool(COUNT);
        CyclicBarrier start = new CyclicBarrier(COUNT);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int caller = 0; caller < COUNT; caller++) {
                Callable<T> own = step.apply(caller);
                running.add(threads.submit(() -> {
                    start.await();
                    return own.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new AssertionError("a caller failed", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
