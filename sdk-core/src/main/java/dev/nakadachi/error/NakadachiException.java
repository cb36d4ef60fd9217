package dev.nakadachi.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of all exceptions of the SDK: unchecked, few, and one per thing the caller can do.
 *
 * <p>The message carries code, words and advice, never a token, secret, account number or name.
 */
public abstract sealed class NakadachiException extends RuntimeException
        permits InvalidInputException,
                RefusedLocallyException,
                ConsentRequiredException,
                TryLaterException,
                InstitutionException,
                StoreException {

    private final transient Problem problem;

    NakadachiException(Problem problem, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /**
     * What went wrong and what to do.
     *
     * @return the problem
     */
    public Problem problem() {
        return problem;
    }
}
