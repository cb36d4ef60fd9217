package dev.nakadachi.provider;

import java.util.Objects;

/**
 * Which members of an error body are the provider's own code and message. Closed by nature, hence a record.
 *
 * @param code the member at the top of the body that holds the code
 * @param message the member at the top of the body that holds the message
 */
public record ErrorShape(String code, String message) {

    /** The error body of OAuth 2.0 (RFC 6749 section 5.2). */
    public static final ErrorShape OAUTH = new ErrorShape("error", "error_description");

    /**
     * Needs both names.
     *
     * @param code as above
     * @param message as above
     */
    public ErrorShape {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
