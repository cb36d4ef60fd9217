package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.calendar.BusinessCalendar;
import dev.nakadachi.bank.calendar.HolidayTable;
import dev.nakadachi.error.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;

/** The days, in Asia/Tokyo, among which a transfer is listed that was sent at some time. */
final class Days {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Further than a bank moves a designated date over the longest holidays; a choice of the SDK. */
    private static final int MOVED = 14;

    private static final BusinessCalendar BANKS = BusinessCalendar.ofBanks(HolidayTable.published());

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

    /** Those on which a transfer may stand in a list that selects by the designated date. */
    static DateRange near(LocalDate designated) {
        return DateRange.around(designated, MOVED);
    }

    /**
     * The days around SENT, those near the designated date, and all between: whoever says wrongly by which of them the
     * list selects makes no absence of it.
     */
    static DateRange reaching(DateRange applied, LocalDate designated) {
        DateRange near = near(designated);
        return DateRange.between(
                Stream.of(applied, near)
                        .flatMap(range -> range.from().stream())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                Stream.of(applied, near)
                        .flatMap(range -> range.to().stream())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /**
     * Whether a bank can have made the one day of the other: it is the same; or the next business day, for what came
     * after the cut-off or is for a day without business; or, for the latter, the business day before.
     */
    static boolean mayBecome(LocalDate designated, LocalDate listed) {
        if (listed.equals(designated)) {
            return true;
        }
        try {
            return listed.equals(BANKS.plusBusinessDays(designated, 1))
                    || (!BANKS.isBusinessDay(designated) && listed.equals(BANKS.onOrBefore(designated)));
        } catch (InvalidInputException beyondTheCalendar) {
            return false;
        }
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(TOKYO).toInstant();
    }
}
