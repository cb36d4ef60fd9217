package dev.nakadachi.internal.answer;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The Retry-After field: seconds or a date (RFC 9110 section 10.2.3). */
public final class RetryAfter {

    private static final int LONGEST_DIGITS = 9;

    private RetryAfter() {}

    /**
     * Reads a value.
     *
     * @param value the field as it came
     * @param now what seconds count from
     * @return the time, empty where the value is neither
     */
    public static Optional<Instant> parse(String value, Instant now) {
        String text = value.strip();
        if (!text.isEmpty() && text.length() <= LONGEST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(now.plus(Duration.ofSeconds(Long.parseLong(text))));
        }
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
