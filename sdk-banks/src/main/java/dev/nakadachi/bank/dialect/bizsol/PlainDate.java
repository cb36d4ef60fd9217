package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.bank.CommandMember;
import dev.nakadachi.bank.CommandRule;
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

    /** Whether a day without its year means one day only, from the day of the call on. */
    static CommandRule<LocalDate> clearFrom(LocalDate today) {
        return CommandRule.of(
                CommandMember.DATE,
                "unclear-year",
                "is today or in the next " + CLEAR_DAYS + " days at this bank, which takes dates without a year",
                "choose a nearer day, or submit it later",
                date -> !date.isBefore(today) && !date.isAfter(today.plusDays(CLEAR_DAYS)));
    }

    /** The day without its year: {@link #clearFrom} says of which days that is enough. */
    static String withoutYear(LocalDate day) {
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
