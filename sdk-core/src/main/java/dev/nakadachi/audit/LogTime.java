package dev.nakadachi.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** How the log writes a time: ISO 8601, UTC, always three decimals. */
final class LogTime {

    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
    private static final DateTimeFormatter IN_NAMES =
            DateTimeFormatter.ofPattern("uuuuMMdd't'HHmmssSSS'z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private LogTime() {}

    static String of(Instant time) {
        return MILLIS.format(time);
    }

    /** Sorts by time and is fit for a chain id. */
    static String inNames(Instant time) {
        return IN_NAMES.format(time);
    }
}
