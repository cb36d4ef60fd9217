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

    /**
     * The day of SENT and its neighbours, as far as the bank's clock may date a transfer there: up to the day after, or
     * the last moment at which it can have left; none that has not begun here.
     */
    static DateRange around(Instant sentAt, Duration life, Duration tolerance, Instant now) {
        LocalDate first = LocalDate.ofInstant(sentAt.minus(tolerance), TOKYO);
        LocalDate today = LocalDate.ofInstant(now, TOKYO);
        LocalDate next = LocalDate.ofInstant(sentAt, TOKYO).plusDays(1);
        LocalDate latest = LocalDate.ofInstant(sentAt.plus(life).plus(tolerance), TOKYO);
        LocalDate last = latest.isAfter(next) ? latest : next;
        LocalDate end = last.isAfter(today) ? today : last;
        return DateRange.between(first, end.isBefore(first) ? first : end);
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(TOKYO).toInstant();
    }
}
