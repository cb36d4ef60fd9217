package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days of an enquiry, first and last included, in Asia/Tokyo. An end may be left to the bank. Immutable and
 * thread-safe.
 */
public final class DateRange {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Rule<Integer> DAYS = Rule.of(
            "DateRange",
            "spans 1 to 36,600 days",
            "choose a number in that range",
            days -> days >= 1 && days <= 36_600);

    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;

    private DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /**
     * From one day to another.
     *
     * @param first the first day
     * @param last the last day, not before the first
     * @return the range
     * @throws dev.nakadachi.error.InvalidInputException when the last day is before the first
     */
    public static DateRange between(LocalDate first, LocalDate last) {
        Rule.<LocalDate>of(
                        "DateRange", "ends on or after its first day", "swap the two days", day -> !day.isBefore(first))
                .check(last);
        return new DateRange(first, last);
    }

    /**
     * Some days up to today.
     *
     * @param days how many, today included, 1 to 36,600
     * @param host says what day it is
     * @return the range
     */
    public static DateRange lastDays(int days, Host host) {
        return daysEndingOn(LocalDate.ofInstant(host.now(), TOKYO), days);
    }

    /**
     * Some days up to a given one.
     *
     * @param last the last day
     * @param days how many, the last included, 1 to 36,600
     * @return the range
     */
    public static DateRange daysEndingOn(LocalDate last, int days) {
        return between(last.minusDays(DAYS.check(days) - 1L), last);
    }

    /**
     * A day and its neighbours.
     *
     * @param day the day in the middle
     * @param days how many before it, and as many after, 1 to 36,600
     * @return the range
     */
    public static DateRange around(LocalDate day, int days) {
        return between(day.minusDays(DAYS.check(days)), day.plusDays(days));
    }

    /**
     * From a day to whatever the bank calls today.
     *
     * @param first the first day
     * @return the range
     */
    public static DateRange since(LocalDate first) {
        return new DateRange(first, null);
    }

    /**
     * From the day of a moment to whatever the bank calls today.
     *
     * @param moment its day in Asia/Tokyo is the first day
     * @return the range
     */
    public static DateRange since(Instant moment) {
        return since(LocalDate.ofInstant(moment, TOKYO));
    }

    /**
     * From the first line of the account to a day.
     *
     * @param last the last day
     * @return the range
     */
    public static DateRange until(LocalDate last) {
        return new DateRange(null, last);
    }

    /**
     * Whatever the bank calls today.
     *
     * @return the range
     */
    public static DateRange today() {
        return new DateRange(null, null);
    }

    /**
     * The first day.
     *
     * @return the day, empty when it is left to the bank
     */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(from);
    }

    /**
     * The last day.
     *
     * @return the day, empty when it is left to the bank
     */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    @Override
    public String toString() {
        return "DateRange[" + (from == null ? "" : from) + ".." + (to == null ? "" : to) + "]";
    }
}
