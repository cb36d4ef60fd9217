package dev.nakadachi.sandbox.bank.virtual;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The notices that were not delivered yet, and whether the bank delivers. It tries for an hour, then it stops until it
 * is told to start again. Thread-safe.
 */
public final class Notices {

    private static final Duration TRIES_FOR = Duration.ofHours(1);

    private final Object lock = new Object();
    private final InstantSource clock;
    private final Deque<Notice> waiting = new ArrayDeque<>();
    private boolean running;
    private Instant failingSince = Instant.MAX;
    private long made;

    Notices(InstantSource clock) {
        this.clock = clock;
    }

    void add(VirtualLine line) {
        synchronized (lock) {
            made++;
            waiting.add(new Notice(String.format(Locale.ROOT, "%019d", made), clock.instant(), line));
        }
    }

    /** Delivery is started (配信開始). */
    public void start() {
        synchronized (lock) {
            running = true;
            failingSince = Instant.MAX;
        }
    }

    /** Delivery is stopped (配信停止): what comes in waits. */
    public void stop() {
        synchronized (lock) {
            running = false;
        }
    }

    /**
     * Whether the bank delivers.
     *
     * @return false at first
     */
    public boolean isRunning() {
        synchronized (lock) {
            return running;
        }
    }

    /**
     * What was not delivered.
     *
     * @return a copy, the oldest first
     */
    public List<Notice> waiting() {
        synchronized (lock) {
            return List.copyOf(waiting);
        }
    }

    /**
     * Takes the oldest out: they are delivered then, whoever reads them.
     *
     * @param most how many at most
     * @return the notices, none when nothing waits
     */
    public List<Notice> take(int most) {
        synchronized (lock) {
            List<Notice> taken = new ArrayList<>();
            while (taken.size() < most && !waiting.isEmpty()) {
                taken.add(waiting.removeFirst());
            }
            return taken;
        }
    }

    /**
     * Tries each notice that waits once, while delivery runs. One that is not received waits on.
     *
     * @param receiver true when it was received
     * @return how many were received
     */
    public int deliver(Predicate<Notice> receiver) {
        int received = 0;
        for (Notice notice : waiting()) {
            if (!isRunning()) {
                return received;
            }
            if (receiver.test(notice)) {
                delivered(notice);
                received++;
            } else {
                failed();
            }
        }
        return received;
    }

    private void delivered(Notice notice) {
        synchronized (lock) {
            waiting.remove(notice);
            failingSince = Instant.MAX;
        }
    }

    private void failed() {
        synchronized (lock) {
            Instant now = clock.instant();
            failingSince = now.isBefore(failingSince) ? now : failingSince;
            running = running && now.isBefore(failingSince.plus(TRIES_FOR));
        }
    }
}
