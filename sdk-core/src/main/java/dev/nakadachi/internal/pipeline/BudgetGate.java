package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import dev.nakadachi.policy.CallBudget;
import java.time.Duration;
import java.util.ArrayDeque;

/**
 * The call budget of one institution: slots for calls under way and starts within a sliding period. A waiting caller
 * holds nothing. Thread-safe.
 */
public final class BudgetGate {

    private final Host host;
    private final CallBudget budget;
    private final Monitor monitor;
    private final ArrayDeque<Long> starts = new ArrayDeque<>();
    private int underWay;

    /**
     * A gate with all slots free.
     *
     * @param host time and waiting
     * @param budget the limits
     */
    public BudgetGate(Host host, CallBudget budget) {
        this.host = host;
        this.budget = budget;
        this.monitor = host.newMonitor();
    }

    /** Takes a slot; the caller gives it back with {@link #leave}. */
    void enter(Deadline deadline) {
        monitor.lock();
        try {
            for (Duration wait = waitTime(); !wait.isZero(); wait = waitTime()) {
                pause(wait, deadline);
            }
            starts.addLast(host.nanoTime());
            underWay++;
        } finally {
            monitor.unlock();
        }
    }

    void leave() {
        monitor.lock();
        try {
            underWay--;
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    /** Zero when a slot is free now; otherwise how long to wait before looking again. */
    private Duration waitTime() {
        long now = host.nanoTime();
        long period = budget.period().toNanos();
        while (!starts.isEmpty() && now - starts.getFirst() >= period) {
            starts.removeFirst();
        }
        if (starts.size() >= budget.perPeriod()) {
            return Duration.ofNanos(Math.max(1, starts.getFirst() + period - now));
        }
        // A slot comes free by a signal, so the length of this wait only bounds how often the deadline is looked at.
        return underWay >= budget.atOnce() ? budget.period() : Duration.ZERO;
    }

    @SuppressWarnings("WaitNotInLoop") // enter() loops
    private void pause(Duration wait, Deadline deadline) {
        Duration left = remaining(deadline);
        try {
            monitor.await(wait.compareTo(left) < 0 ? wait : left);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Problem.of(ErrorCode.INTERRUPTED, "interrupted while waiting for the call budget")
                    .toException(interrupted);
        }
    }

    private static Duration remaining(Deadline deadline) {
        if (!deadline.allows(Duration.ZERO)) {
            throw Problem.of(ErrorCode.BUDGET_EXHAUSTED, "no slot came free before the deadline")
                    .toException();
        }
        return deadline.remaining();
    }
}
