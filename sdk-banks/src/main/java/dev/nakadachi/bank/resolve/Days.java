package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days, in Asia/Tokyo, among which a transfer is listed that was sent at some time. */
final class Days {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private Days() {}

    /** The day of SENT, the one before where midnight is near, and the one after where that has begun. */
    static DateRange around(Instant sentAt, Duration tolerance, Instant now) {
        LocalDate first = LocalDate.ofInstant(sentAt.minus(tolerance), TOKYO);
        LocalDate today = LocalDate.ofInstant(now, TOKYO);
        LocalDate last = LocalDate.ofInstant(sentAt, TOKYO).plusDays(1);
        LocalDate end = last.isAfter(today) ? today : last;
        return DateRange.between(first, end.isBefore(first) ? first : end);
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(TOKYO).toInstant();
    }
}
