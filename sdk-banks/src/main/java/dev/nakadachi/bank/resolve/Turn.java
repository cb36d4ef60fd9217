package dev.nakadachi.bank.resolve;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** One after the other, on the host's monitor. */
final class Turn {

    private Turn() {}

    static void take(Monitor monitor, Duration lookAgain, BooleanSupplier free, Runnable taken) {
        monitor.lock();
        try {
            while (!free.getAsBoolean()) {
                monitor.await(lookAgain);
            }
            taken.run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Problem.of(ErrorCode.INTERRUPTED, "interrupted while waiting for the pass under way")
                    .toException(interrupted);
        } finally {
            monitor.unlock();
        }
    }

    static void give(Monitor monitor, Runnable given) {
        monitor.lock();
        try {
            given.run();
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }
}
