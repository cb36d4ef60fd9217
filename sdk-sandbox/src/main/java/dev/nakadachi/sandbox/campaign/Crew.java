package dev.nakadachi.sandbox.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/** Threads that take schedules until none is left, each with a tally of its own. */
final class Crew {

    private final int threads;

    private Crew(int threads) {
        this.threads = threads;
    }

    static Crew of(int threads) {
        return new Crew(threads);
    }

    /** Runs a task again and again on every thread until it says that nothing is left. */
    Tally work(String subject, Predicate<Tally> task) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "campaign");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<Tally>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(() -> alone(subject, task)));
            }
            Tally all = new Tally(subject);
            for (Future<Tally> part : parts) {
                all.add(part.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the campaign was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the campaign itself failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Tally alone(String subject, Predicate<Tally> task) {
        Tally tally = new Tally(subject);
        while (task.test(tally)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("the campaign was interrupted");
            }
        }
        return tally;
    }
}
