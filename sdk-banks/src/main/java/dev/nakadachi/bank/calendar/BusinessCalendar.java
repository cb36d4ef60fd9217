package dev.nakadachi.bank.calendar;

import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Rule;
import dev.nakadachi.provider.ServiceFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * On which days banks are open (銀行営業日): not on Saturdays, Sundays and national holidays, nor from 31 December to 3
 * January. It speaks of the days that its table covers and of no others: a question that needs a day beyond them is
 * refused, never guessed. Immutable and thread-safe; {@code with} methods return a copy.
 *
 * <p>Source: Banking Act (銀行法) article 15 paragraph 1, and its Order (銀行法施行令) article 5 paragraph 1. Single banks may
 * be open on such days, and may with permission be closed on others.
 */
public final class BusinessCalendar {

    private static final MonthDay LAST_OF_YEAR = MonthDay.of(12, 31);
    private static final MonthDay THIRD_OF_JANUARY = MonthDay.of(1, 3);
    private static final Rule<Boolean> OPEN = Rule.of(
            "BusinessCalendar",
            "has a designated date that is a business day under the rule REFUSE",
            "choose a business day, or another rule",
            kept -> kept);

    private static final Rule<ServiceFacts> NO_CUT_OFF = Rule.of(
            "BusinessCalendar",
            "needs the cut-off of the institution, which is not known",
            "say it with ServiceFacts.withCutOff and Institution.withService",
            facts -> facts.cutOff().isPresent());
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final HolidayTable table;
    private final Set<LocalDate> closed;

    private BusinessCalendar(HolidayTable table, Set<LocalDate> closed) {
        this.table = Objects.requireNonNull(table, "table");
        this.closed = Set.copyOf(closed);
    }

    /**
     * The calendar of banks.
     *
     * @param table the national holidays
     * @return the calendar
     */
    public static BusinessCalendar ofBanks(HolidayTable table) {
        return new BusinessCalendar(table, Set.of());
    }

    /**
     * Says that a bank is closed on further days.
     *
     * @param days the days, in addition to those said before
     * @return a copy
     */
    public BusinessCalendar withClosed(Set<LocalDate> days) {
        Set<LocalDate> all = new HashSet<>(closed);
        all.addAll(days);
        return new BusinessCalendar(table, all);
    }

    /**
     * The first day that the calendar can speak of.
     *
     * @return the day
     */
    public LocalDate first() {
        return table.first();
    }

    /**
     * The last day that the calendar can speak of. Renew the table before it comes near: the year after is published
     * every February.
     *
     * @return the day
     */
    public LocalDate last() {
        return table.last();
    }

    /**
     * What a day is, {@link DayKind#UNKNOWN} where the calendar has no data. Never fails.
     *
     * @param day the day, in Asia/Tokyo
     * @return its kind; of a holiday on a weekend it is the holiday
     */
    public DayKind kind(LocalDate day) {
        if (!table.covers(day)) {
            return DayKind.UNKNOWN;
        }
        if (table.holiday(day).isPresent()) {
            return DayKind.HOLIDAY;
        }
        MonthDay date = MonthDay.from(day);
        if (date.equals(LAST_OF_YEAR) || !date.isAfter(THIRD_OF_JANUARY)) {
            return DayKind.YEAR_END;
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> DayKind.SATURDAY;
            case SUNDAY -> DayKind.SUNDAY;
            default -> closed.contains(day) ? DayKind.CLOSED : DayKind.BUSINESS_DAY;
        };
    }

    /**
     * Whether banks are open on a day.
     *
     * @param day the day, in Asia/Tokyo
     * @return true on a business day
     * @throws dev.nakadachi.error.InvalidInputException when the calendar has no data for the day
     */
    public boolean isBusinessDay(LocalDate day) {
        DayKind kind = kind(day);
        if (kind == DayKind.UNKNOWN) {
            throw beyond();
        }
        return kind == DayKind.BUSINESS_DAY;
    }

    /**
     * The day itself where it is a business day, else the next one.
     *
     * @param day the day, in Asia/Tokyo
     * @return a business day
     * @throws dev.nakadachi.error.InvalidInputException when the calendar has no data for a day in question
     */
    public LocalDate onOrAfter(LocalDate day) {
        return search(day, next -> next.plusDays(1));
    }

    /**
     * The day itself where it is a business day, else the one before.
     *
     * @param day the day, in Asia/Tokyo
     * @return a business day
     * @throws dev.nakadachi.error.InvalidInputException when the calendar has no data for a day in question
     */
    public LocalDate onOrBefore(LocalDate day) {
        return search(day, next -> next.minusDays(1));
    }

    /**
     * Counts business days from a day (翌営業日 is 1, 前営業日 is -1). The day itself does not count.
     *
     * @param day the day, in Asia/Tokyo, a business day or not
     * @param days how many, negative to count back; 0 is the day itself
     * @return the business day reached
     * @throws dev.nakadachi.error.InvalidInputException when the calendar has no data for a day in question
     */
    public LocalDate plusBusinessDays(LocalDate day, int days) {
        LocalDate reached = day;
        for (int left = days; left > 0; left--) {
            reached = onOrAfter(reached.plusDays(1));
        }
        for (int left = days; left < 0; left++) {
            reached = onOrBefore(reached.minusDays(1));
        }
        return reached;
    }

    /**
     * When a transfer is made whose designated date (振込指定日) a bank handles by a rule.
     *
     * @param designated the designated date
     * @param rule what happens where it is no business day
     * @return the designated date where it is a business day, else what the rule makes of it
     * @throws dev.nakadachi.error.InvalidInputException when the calendar has no data for a day in question, or the
     *     rule refuses the date
     */
    public LocalDate executionDate(LocalDate designated, HolidayRule rule) {
        return switch (rule) {
            case NEXT_BUSINESS_DAY -> onOrAfter(designated);
            case PREVIOUS_BUSINESS_DAY -> onOrBefore(designated);
            case REFUSE -> {
                OPEN.check(isBusinessDay(designated));
                yield designated;
            }
        };
    }

    /**
     * The business day for which an order counts that is given at a moment: the day itself where it is a business day
     * and its cut-off is still to come, else the next business day.
     *
     * @param moment when the order is given
     * @param facts what the institution says of its service, from {@link dev.nakadachi.Connection#service()}
     * @return a business day in Asia/Tokyo
     * @throws dev.nakadachi.error.InvalidInputException when the institution's cut-off is not known, or the calendar
     *     has no data for a day in question
     */
    public LocalDate orderDay(Instant moment, ServiceFacts facts) {
        LocalDateTime tokyo = LocalDateTime.ofInstant(moment, TOKYO);
        LocalTime cutOff = facts.cutOff().orElseThrow(NO_CUT_OFF::broken);
        LocalDate day = tokyo.toLocalDate();
        return onOrAfter(tokyo.toLocalTime().isBefore(cutOff) ? day : day.plusDays(1));
    }

    private LocalDate search(LocalDate from, UnaryOperator<LocalDate> step) {
        LocalDate day = from;
        while (!isBusinessDay(day)) {
            day = step.apply(day);
        }
        return day;
    }

    private InvalidInputException beyond() {
        return Rule.of(
                        "BusinessCalendar",
                        "is asked about days from " + first() + " to " + last() + ", where its data ends",
                        "renew the table of holidays",
                        kept -> false)
                .broken();
    }

    @Override
    public String toString() {
        return "BusinessCalendar[" + first() + " to " + last() + "]";
    }
}
