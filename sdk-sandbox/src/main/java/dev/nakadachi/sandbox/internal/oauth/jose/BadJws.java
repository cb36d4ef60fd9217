package dev.nakadachi.sandbox.internal.oauth.jose;

/** A text is no signed token, or no key, that this side accepts. */
public final class BadJws extends RuntimeException {

    /**
     * A refusal.
     *
     * @param message why, without a value of the caller
     */
    public BadJws(String message) {
        super(message);
    }

    BadJws(String message, Throwable cause) {
        super(message, cause);
    }
}
