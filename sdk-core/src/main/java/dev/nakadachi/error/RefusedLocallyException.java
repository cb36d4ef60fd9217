package dev.nakadachi.error;

import org.jspecify.annotations.Nullable;

/**
 * The SDK refused the call by a rule of its operator or of the profile; nothing was sent by this call. It says nothing
 * of an earlier call under the same key, nor of another one under way, which may have sent its command: with
 * {@code local.reconcile-first}, {@code local.key-reused} or {@code local.key-in-use} above all. Read
 * {@code problem().execution()}.
 */
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
