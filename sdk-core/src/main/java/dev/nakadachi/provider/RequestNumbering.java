package dev.nakadachi.provider;

import dev.nakadachi.error.Rule;
import dev.nakadachi.transport.HeaderName;
import java.util.Objects;

/**
 * A header whose value differs from request to request, further attempts of one call included, for institutions that
 * number the requests they get. The pipeline makes the value at SIGN: the day in Asia/Tokyo, a dash, and random digits
 * and capital letters, as in {@code 20261121-7K2M9QX4B1ZT8C0R}. Closed by nature, hence a record.
 *
 * @param header the header
 * @param length how long the value is, 17 to 64 characters: the day and the dash take 9
 */
public record RequestNumbering(HeaderName header, int length) {

    private static final Rule<Integer> LENGTH = Rule.of(
            "RequestNumbering",
            "has values of 17 to 64 characters",
            "pass the length that the institution documents",
            length -> length >= 17 && length <= 64);

    /**
     * Checks the length.
     *
     * @param header as above
     * @param length as above
     */
    public RequestNumbering {
        Objects.requireNonNull(header, "header");
        LENGTH.check(length);
    }

    @Override
    public String toString() {
        return "header " + header + ", " + length + " characters, another for each request";
    }
}
