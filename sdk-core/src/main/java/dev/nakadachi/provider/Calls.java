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

    /**
     * Walks the stairs up to the encoder and no further: nothing is sent, and neither ledger nor log hears of it.
     *
     * @param operation what
     * @param input with what
     * @param <I> the input
     * @return what the institution's rules say of the input
     * @throws dev.nakadachi.error.NakadachiException where a call would end before its encoder: an operation that is
     *     not offered, a consent that does not cover it
     */
    <I> Rehearsal rehearse(Operation<I, ?> operation, I input);
}
