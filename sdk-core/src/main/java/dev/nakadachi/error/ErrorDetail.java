package dev.nakadachi.error;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the reasons that an institution gives for a refusal: about one item of the request, or about all of it. Code
 * and message are redacted like those of {@link ProviderAnswer}; printed are item and code only, and only where they
 * are short and plain. Immutable and thread-safe.
 */
public final class ErrorDetail {

    private final String code;
    private final @Nullable String message;
    private final @Nullable String item;

    private ErrorDetail(String code, @Nullable String message, @Nullable String item) {
        this.code = Objects.requireNonNull(code, "code");
        this.message = message;
        this.item = item;
    }

    /**
     * A reason.
     *
     * @param code the provider's own code
     * @return the reason, about the whole request and without words
     */
    public static ErrorDetail of(String code) {
        return new ErrorDetail(code, null, null);
    }

    /**
     * The same reason with the provider's own words.
     *
     * @param value the message
     * @return a copy
     */
    public ErrorDetail withMessage(String value) {
        return new ErrorDetail(code, value, item);
    }

    /**
     * The same reason about one item.
     *
     * @param value the item's number in the request, as the provider writes it
     * @return a copy
     */
    public ErrorDetail about(String value) {
        return new ErrorDetail(code, message, value);
    }

    /**
     * The provider's own code.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /**
     * The provider's own words.
     *
     * @return the message, empty where the provider sent none
     */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    /**
     * Which item of the request it is about.
     *
     * @return the item's number, empty when it is about the whole request
     */
    public Optional<String> item() {
        return Optional.ofNullable(item);
    }

    @Override
    public String toString() {
        String shown = printable(code);
        return item == null ? shown : "item " + printable(item) + ": " + shown;
    }

    /** Words in place of a code may name a person. */
    private static String printable(String text) {
        return ProviderAnswer.isPlainCode(text) ? text : "?";
    }
}
