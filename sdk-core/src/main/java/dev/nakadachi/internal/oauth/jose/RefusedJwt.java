package dev.nakadachi.internal.oauth.jose;

/** A JWT that must not be believed. Says which rule it breaks, never with a value of it. */
public final class RefusedJwt extends Exception {

    RefusedJwt(String reason) {
        super(reason, null, false, true);
    }

    /**
     * Which rule it breaks.
     *
     * @return the end of a sentence about the JWT
     */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
