package dev.nakadachi.json;

/**
 * A document is not well-formed, or not of the shape that its reader needs.
 *
 * <p>The message says where and why and never repeats a value of the document. Thrown inside a provider's decoding it
 * becomes {@link dev.nakadachi.error.ErrorCode#ANSWER_MALFORMED}; a caller of the SDK sees that instead.
 */
public final class MalformedJsonException extends RuntimeException {

    /**
     * A failure.
     *
     * @param where what is wrong and where, such as {@code $.transactions[3].amount is no number}, without any value
     */
    public MalformedJsonException(String where) {
        super(where);
    }
}
