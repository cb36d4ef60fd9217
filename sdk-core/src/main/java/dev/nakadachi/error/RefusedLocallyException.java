package dev.nakadachi.error;

import org.jspecify.annotations.Nullable;

/** The SDK refused the call by a rule of its operator or of the profile; no byte has left. */
public final class RefusedLocallyException extends NakadachiException {

    /**
     * An exception for a problem.
     *
     * @param problem what went wrong
     */
    public RefusedLocallyException(Problem problem) {
        this(problem, null);
    }

    RefusedLocallyException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
