package dev.nakadachi.error;

import java.util.Optional;

/**
 * The institution's own words behind an error, redacted.
 *
 * <p>Values of JSON members that are not the provider's error code or message are masked before they reach this class:
 * names, account numbers and tokens are never in it. Immutable and thread-safe.
 */
public final class ProviderAnswer {

    private final int status;
    private final Optional<String> code;
    private final Optional<String> message;
    private final String excerpt;

    /**
     * An answer.
     *
     * @param status the HTTP status, 100 to 599
     * @param code the provider's own error code, where the body had one
     * @param message the provider's own message, where the body had one, redacted
     * @param excerpt the shape of the body with its values masked, at most 1,024 characters
     */
    public ProviderAnswer(int status, Optional<String> code, Optional<String> message, String excerpt) {
        this.status = status;
        this.code = code;
        this.message = message;
        this.excerpt = excerpt;
    }

    /**
     * The HTTP status.
     *
     * @return 100 to 599
     */
    public int status() {
        return status;
    }

    /**
     * The provider's own error code.
     *
     * @return the code, empty when the body had none
     */
    public Optional<String> code() {
        return code;
    }

    /**
     * The provider's own message, redacted.
     *
     * @return the message, empty when the body had none
     */
    public Optional<String> message() {
        return message;
    }

    /**
     * The shape of the body with its values masked.
     *
     * @return at most 1,024 characters
     */
    public String excerpt() {
        return excerpt;
    }

    @Override
    public String toString() {
        return "HTTP " + status + code.map(text -> ", provider code " + text).orElse("");
    }
}
