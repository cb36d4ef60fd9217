package dev.nakadachi.error;

import org.jspecify.annotations.Nullable;

/**
 * Time heals it; {@link Problem#retryAt()} says when, {@link Problem#execution()} whether to ask for the outcome first.
 */
public final class TryLaterException extends NakadachiException {

    /**
     * An exception for a problem.
     *
     * @param problem what went wrong
     */
    public TryLaterException(Problem problem) {
        this(problem, null);
    }

    TryLaterException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
