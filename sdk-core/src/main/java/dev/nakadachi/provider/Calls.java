package dev.nakadachi.provider;

import dev.nakadachi.operation.Operation;

/**
 * The way into the pipeline for one grant: what a domain client is made of. Thread-safe; blocks; safe on virtual
 * threads.
 */
public interface Calls {

    /**
     * Walks the stairs of {@code docs/pipeline.md} once.
     *
     * @param operation what
     * @param input with what
     * @param <I> the input
     * @param <O> the result
     * @return the typed result
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    <I, O> O call(Operation<I, O> operation, I input);

    /**
     * Whether the institution offers an operation.
     *
     * @param operation what
     * @return true when the profile binds it
     */
    boolean offers(Operation<?, ?> operation);

    /**
     * Whether the institution has an operation that the profile leaves to the user to configure, and nobody did.
     * Calling it is refused before a byte leaves.
     *
     * @param operation what
     * @return true when the profile leaves it open
     */
    default boolean leavesOpen(Operation<?, ?> operation) {
        return false;
    }
}
