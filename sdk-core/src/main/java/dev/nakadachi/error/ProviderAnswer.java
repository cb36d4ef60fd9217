package dev.nakadachi.error;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The institution's own words behind an error, redacted.
 *
 * <p>Values of JSON members other than the provider's error code and message are masked before they reach this class,
 * and in those two every run of digits or token characters that could be a number or a token. What remains is free text
 * of the institution and may name a person: show it to an operator, do not log it. Printed are status and code only.
 * Immutable and thread-safe.
 */
public final class ProviderAnswer {

    private static final Pattern PLAIN_CODE = Pattern.compile("[A-Za-z0-9_.-]{1,16}");

    private final int status;
    private final Optional<String> code;
    private final Optional<String> message;
    private final String excerpt;
    private final List<ErrorDetail> details;

    /**
     * An answer.
     *
     * @param status the HTTP status, 100 to 599
     * @param code the provider's own error code, where the body had one
     * @param message the provider's own message, where the body had one, redacted
     * @param excerpt the shape of the body with its values masked, at most 1,024 characters
     */
    public ProviderAnswer(int status, Optional<String> code, Optional<String> message, String excerpt) {
        this(status, code, message, excerpt, List.of());
    }

    private ProviderAnswer(
            int status, Optional<String> code, Optional<String> message, String excerpt, List<ErrorDetail> details) {
        this.status = status;
        this.code = code;
        this.message = message;
        this.excerpt = excerpt;
        this.details = details;
    }

    /**
     * The same answer with its single reasons.
     *
     * @param value the reasons in the provider's order, redacted
     * @return a copy
     */
    public ProviderAnswer withDetails(List<ErrorDetail> value) {
        return new ProviderAnswer(status, code, message, excerpt, List.copyOf(value));
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

    /**
     * The single reasons, where the provider names them.
     *
     * @return the reasons in the provider's order, unmodifiable
     */
    public List<ErrorDetail> details() {
        return details;
    }

    static boolean isPlainCode(String text) {
        return PLAIN_CODE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "HTTP " + status
                + code.filter(ProviderAnswer::isPlainCode)
                        .map(text -> ", provider code " + text)
                        .orElse("");
    }
}
