package dev.nakadachi.error;

import org.jspecify.annotations.Nullable;

/** A store of the user (tokens, ledger, execution log) needs repair. */
public final class StoreException extends NakadachiException {

    /**
     * An exception for a problem.
     *
     * @param problem what went wrong
     */
    public StoreException(Problem problem) {
        this(problem, null);
    }

    StoreException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
