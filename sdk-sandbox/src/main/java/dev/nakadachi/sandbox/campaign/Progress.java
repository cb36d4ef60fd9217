package dev.nakadachi.sandbox.campaign;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Tells now and then how far a campaign has come. Thread-safe. */
final class Progress {

    private static final long EVERY = 50_000;

    private final String subject;
    private final Consumer<String> to;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    Progress(String subject, Consumer<String> to) {
        this.subject = subject;
        this.to = to;
    }

    /** One schedule is over. */
    void passed(Findings found) {
        if (found.failed()) {
            failed.incrementAndGet();
        }
        long now = done.incrementAndGet();
        if (now % EVERY == 0) {
            to.accept(String.format(
                    Locale.ROOT, "CAMPAIGN PROGRESS %s: %,d schedules, %,d failed", subject, now, failed.get()));
        }
    }
}
