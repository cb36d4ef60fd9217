package dev.nakadachi.internal.pipeline;

/**
 * Writes to the application's log from within a call. A logging backend may throw, of a full disk as well; that must
 * cost nobody the outcome of a command that has left.
 */
final class LogLine {

    private LogLine() {}

    static void write(Runnable line) {
        try {
            line.run();
        } catch (RuntimeException | Error broken) {
            // The log itself is what is broken, so there is nowhere left to say it.
        }
    }
}
