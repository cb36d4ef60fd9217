package dev.nakadachi.sandbox.web;

/** The request cannot be understood; the server answers 400. */
public final class BadRequest extends RuntimeException {

    /**
     * A refusal.
     *
     * @param message why, without a value of the caller
     */
    public BadRequest(String message) {
        super(message);
    }

    BadRequest(String message, Throwable cause) {
        super(message, cause);
    }
}
