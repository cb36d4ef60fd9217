package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.error.Rule;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates as the platform writes them: in full with slashes, dashes or nothing between, and {@code MM-DD} without a year,
 * which is only good as long as every reader must think of the same year.
 */
final class PlainDate {

    /**
     * Half a year each way: the nearest such day, the next such day and the one of this year's count agree on no more.
     */
    static final int CLEAR_DAYS = 180;

    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private PlainDate() {}

    /** The day without its year, from the day of the call on. */
    static String withoutYear(LocalDate day, LocalDate today) {
        Rule.<LocalDate>of(
                        "TransferCommand",
                        "is carried out today or in the next " + CLEAR_DAYS
                                + " days at this bank, which takes dates without a year",
                        "choose a nearer day, or submit it later",
                        date -> !date.isBefore(today) && !date.isAfter(today.plusDays(CLEAR_DAYS)))
                .check(day);
        return MONTH_AND_DAY.format(day);
    }

    /** The only day of that month and day within the clear days from a day on; empty where there is none. */
    static Optional<LocalDate> following(LocalDate from, MonthDay day) {
        return from.datesUntil(from.plusDays(CLEAR_DAYS + 1L))
                .filter(date -> MonthDay.from(date).equals(day))
                .findFirst();
    }

    static MonthDay monthAndDay(String text) {
        return MonthDay.parse(text, MONTH_AND_DAY);
    }

    /** In full only. */
    static LocalDate inFull(String text) {
        String digits = text.replace("/", "").replace("-", "");
        return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
    }

    static boolean hasNoYear(String text) {
        return text.length() == 5;
    }
}
