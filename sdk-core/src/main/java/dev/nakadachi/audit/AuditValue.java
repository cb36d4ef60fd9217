package dev.nakadachi.audit;

import dev.nakadachi.error.Rule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The value of a member of an {@link AuditEvent}: a text, a whole number, a boolean or a time. Immutable and
 * thread-safe.
 *
 * <p>A text is masked when it is made, so that what looks like a token, account number or card number cannot get in;
 * {@link #text} states the rule.
 */
public final class AuditValue {

    private static final Rule<String> IDENTIFIER = Rule.pattern(
            "AuditValue",
            "[A-Za-z0-9._:*-]{1,128}",
            "is 1 to 128 letters, digits or . _ : * -",
            "use AuditValue.text, which masks what does not fit");

    private final Object value;

    private AuditValue(Object value) {
        this.value = value;
    }

    /**
     * A text from outside, masked. Never refuses a text:
     *
     * <ol>
     *   <li>a text that is not 1 to 128 of {@code A-Z a-z 0-9 . _ : -} becomes {@code masked};
     *   <li>in an unbroken run of 25 and more letters and digits, or of 16 and more that has both, every character
     *       becomes {@code *} (tokens, keys, digests);
     *   <li>of 7 and more digits in a row, separators between them not counted, every digit becomes {@code *} (account
     *       and card numbers).
     * </ol>
     *
     * @param text the text
     * @return the value
     */
    public static AuditValue text(String text) {
        return new AuditValue(Masking.mask(Objects.requireNonNull(text, "text")));
    }

    /**
     * A whole number, such as a count or milliseconds. Not for anything that names a person, card or account.
     *
     * @param number the number
     * @return the value
     */
    public static AuditValue number(long number) {
        return new AuditValue(number);
    }

    /**
     * Yes or no.
     *
     * @param flag the boolean
     * @return the value
     */
    public static AuditValue flag(boolean flag) {
        return new AuditValue(flag);
    }

    /**
     * A time, cut to milliseconds.
     *
     * @param time the time
     * @return the value
     */
    public static AuditValue time(Instant time) {
        return new AuditValue(time.truncatedTo(ChronoUnit.MILLIS));
    }

    /** A text that a type has already checked: an id, a kind, a result. */
    static AuditValue identifier(String text) {
        return new AuditValue(IDENTIFIER.check(text));
    }

    /** True where JSON writes it in quotes. */
    boolean quoted() {
        return value instanceof String || value instanceof Instant;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditValue that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value);
    }

    /** The value as the log has it: without quotes, times in ISO 8601 UTC with three decimals. */
    @Override
    public String toString() {
        return value instanceof Instant time ? LogTime.of(time) : value.toString();
    }
}
