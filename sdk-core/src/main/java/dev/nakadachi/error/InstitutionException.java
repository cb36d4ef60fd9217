package dev.nakadachi.error;

import org.jspecify.annotations.Nullable;

/** The institution refused or broke its own specification; its words are in {@link Problem#answer()}. */
public final class InstitutionException extends NakadachiException {

    /**
     * An exception for a problem.
     *
     * @param problem what went wrong
     */
    public InstitutionException(Problem problem) {
        this(problem, null);
    }

    InstitutionException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
