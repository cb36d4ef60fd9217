package dev.nakadachi.error;

import org.jspecify.annotations.Nullable;

/** The developer corrects the call or the set-up; no byte has left. */
public final class InvalidInputException extends NakadachiException {

    /**
     * An exception for a problem.
     *
     * @param problem what went wrong
     */
    public InvalidInputException(Problem problem) {
        this(problem, null);
    }

    InvalidInputException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
