package dev.nakadachi.operation;

/**
 * Reads an institution's answer into a typed result: pure, without I/O.
 *
 * @param <O> the result
 */
@FunctionalInterface
public interface AnswerDecoder<O> {

    /**
     * Decodes.
     *
     * @param answer the answer that CLASSIFY took for a success
     * @return the result
     */
    O decode(ApiAnswer answer);
}
