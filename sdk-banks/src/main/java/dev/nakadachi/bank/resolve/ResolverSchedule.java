package dev.nakadachi.bank.resolve;

import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import dev.nakadachi.host.Later;
import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a resolver again and again until it is closed. A pass that fails is in the log (WARN) and in {@link #failure};
 * the next one is tried at its time. Thread-safe.
 */
public final class ResolverSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.resolve");
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final Rule<Duration> PAUSE = Rule.of(
            "TransferResolver.every",
            "pauses for 1 second to 1 day",
            "choose a pause such as one minute",
            pause -> pause.compareTo(Duration.ofSeconds(1)) >= 0 && pause.compareTo(Duration.ofDays(1)) <= 0);

    private final TransferResolver resolver;
    private final Duration pause;
    private final Host host;
    private final Monitor monitor;
    private Later next = () -> {};
    private @Nullable Thread underWay;
    private @Nullable ResolverReport last;
    private @Nullable Problem failure;
    private boolean closed;

    private ResolverSchedule(TransferResolver resolver, Duration pause, Host host) {
        this.resolver = resolver;
        this.pause = PAUSE.check(pause);
        this.host = host;
        this.monitor = host.newMonitor();
    }

    static ResolverSchedule start(TransferResolver resolver, Duration pause, Host host) {
        ResolverSchedule schedule = new ResolverSchedule(resolver, pause, host);
        schedule.plan(Duration.ZERO);
        return schedule;
    }

    /**
     * What the last pass found that came to its end.
     *
     * @return the report, empty before there was one
     */
    public Optional<ResolverReport> last() {
        monitor.lock();
        try {
            return Optional.ofNullable(last);
        } finally {
            monitor.unlock();
        }
    }

    /**
     * Why the newest pass failed as a whole.
     *
     * @return the problem, empty when it did not
     */
    public Optional<Problem> failure() {
        monitor.lock();
        try {
            return Optional.ofNullable(failure);
        } finally {
            monitor.unlock();
        }
    }

    /** Plans no more and waits for a pass under way; not for the one whose listener closes the schedule. */
    @Override
    public void close() {
        monitor.lock();
        try {
            closed = true;
            next.cancel();
            while (underWay != null && underWay != Thread.currentThread()) {
                monitor.await(LOOK_AGAIN);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            LOG.warn("a pass goes on after its schedule was closed, because the closing thread was interrupted");
        } finally {
            monitor.unlock();
        }
    }

    @Override
    public String toString() {
        return "ResolverSchedule[" + resolver + ", every " + pause + "]";
    }

    private void plan(Duration in) {
        monitor.lock();
        try {
            if (!closed) {
                next = host.executeLater(in, this::pass);
            }
        } finally {
            monitor.unlock();
        }
    }

    private void pass() {
        if (!begin()) {
            return;
        }
        try {
            ResolverReport report = resolver.run();
            note(report, null);
        } catch (RuntimeException | Error failed) {
            LOG.warn("a pass of the resolver failed: {}", nameOf(failed));
            note(null, Desk.problemOf(failed));
        } finally {
            plan(pause);
            Turn.give(monitor, () -> underWay = null);
        }
    }

    private boolean begin() {
        monitor.lock();
        try {
            if (!closed) {
                underWay = Thread.currentThread();
            }
            return !closed;
        } finally {
            monitor.unlock();
        }
    }

    private void note(@Nullable ResolverReport report, @Nullable Problem problem) {
        Turn.give(monitor, () -> {
            last = report == null ? last : report;
            failure = problem;
        });
    }

    private static String nameOf(Throwable failed) {
        return failed instanceof NakadachiException known
                ? known.problem().code().value()
                : failed.getClass().getName();
    }
}
