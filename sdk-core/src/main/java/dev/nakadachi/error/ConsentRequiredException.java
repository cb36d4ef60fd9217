package dev.nakadachi.error;

import org.jspecify.annotations.Nullable;

/** The user has to give a (wider or new) consent. */
public final class ConsentRequiredException extends NakadachiException {

    /**
     * An exception for a problem.
     *
     * @param problem what went wrong
     */
    public ConsentRequiredException(Problem problem) {
        this(problem, null);
    }

    ConsentRequiredException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
