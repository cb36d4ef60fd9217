package dev.nakadachi.provider;

import dev.nakadachi.error.Rule;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When an institution answers (サービス時間), week by week in Asia/Tokyo. Holidays and announced stops are not in it.
 * Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class ServiceHours {

    private final List<Window> windows;

    private ServiceHours(List<Window> windows) {
        this.windows = List.copyOf(windows);
    }

    /**
     * Every day at every hour.
     *
     * @return the hours
     */
    public static ServiceHours always() {
        return on(EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.MAX);
    }

    /**
     * The same hours on some days.
     *
     * @param days the days of the week, at least one
     * @param from the first moment, in Asia/Tokyo
     * @param to the moment after the last; {@link LocalTime#MAX} for the end of the day
     * @return the hours
     * @throws dev.nakadachi.error.InvalidInputException when there is no day, or {@code to} is not after {@code from}
     */
    public static ServiceHours on(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        return new ServiceHours(List.of(new Window(days, from, to)));
    }

    /**
     * Further hours, such as shorter ones on Sundays.
     *
     * @param days as in {@link #on}
     * @param from as in {@link #on}
     * @param to as in {@link #on}
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException as in {@link #on}
     */
    public ServiceHours withAlso(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        List<Window> all = new ArrayList<>(windows);
        all.add(new Window(days, from, to));
        return new ServiceHours(all);
    }

    /**
     * Whether the institution answers at a moment.
     *
     * @param tokyo the moment in Asia/Tokyo
     * @return true inside a window
     */
    public boolean isOpen(LocalDateTime tokyo) {
        return windows.stream().anyMatch(window -> window.holds(tokyo));
    }

    /**
     * The windows, to display them.
     *
     * @return in the order in which they were given, unmodifiable
     */
    public List<Window> windows() {
        return windows;
    }

    @Override
    public String toString() {
        return windows.toString();
    }

    /**
     * Some hours of some days. Closed by nature, hence a record.
     *
     * @param days the days of the week, at least one
     * @param from the first moment, in Asia/Tokyo
     * @param to the moment after the last; {@link LocalTime#MAX} for the end of the day
     */
    public record Window(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

        private static final Rule<Boolean> ORDER = Rule.of(
                "ServiceHours",
                "has at least one day, and an end after the start",
                "split hours that pass midnight into two windows",
                kept -> kept);

        /**
         * Checks the order.
         *
         * @param days as above
         * @param from as above
         * @param to as above
         */
        public Window {
            days = Set.copyOf(days);
            ORDER.check(!days.isEmpty() && to.isAfter(from));
        }

        boolean holds(LocalDateTime tokyo) {
            LocalTime time = tokyo.toLocalTime();
            return days.contains(tokyo.getDayOfWeek())
                    && !time.isBefore(from)
                    && (time.isBefore(to) || to.equals(LocalTime.MAX));
        }

        @Override
        public String toString() {
            return EnumSet.copyOf(days) + " " + from + " to " + to;
        }
    }
}
