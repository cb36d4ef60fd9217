package dev.nakadachi.bank.calendar;

import dev.nakadachi.error.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The national holidays (国民の祝日・休日) of some whole years, substitute and citizens' holidays included. The law that makes
 * them changes, and equinoxes are announced in February for the year after: a table ends where its data ends. Immutable
 * and thread-safe.
 */
public final class HolidayTable {

    /** Held in every year since 1949, at its start and near its end: a table without them was cut. */
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    private static final MonthDay LABOUR = MonthDay.of(11, 23);

    private static final Rule<NavigableMap<LocalDate, String>> SOME =
            Rule.of("HolidayTable", "has holidays", "pass those of one whole year at least", days -> !days.isEmpty());
    private static final Rule<NavigableMap<LocalDate, String>> WHOLE = Rule.of(
            "HolidayTable",
            "has 1 January and 23 November of every year from its first to its last",
            "pass whole years; a table without them was cut",
            HolidayTable::isWhole);

    private final NavigableMap<LocalDate, String> days;

    private HolidayTable(NavigableMap<LocalDate, String> days) {
        this.days = days;
    }

    /**
     * A table of your own.
     *
     * @param days every holiday of some whole years, with its name as a person shall read it
     * @return the table
     * @throws dev.nakadachi.error.InvalidInputException when it is empty, or a year between the first and the last has
     *     no 1 January or no 23 November, which are holidays in every year
     */
    public static HolidayTable of(Map<LocalDate, String> days) {
        return new HolidayTable(WHOLE.check(SOME.check(new TreeMap<>(days))));
    }

    /**
     * The list of the Cabinet Office (内閣府「国民の祝日」について) as it stood when this version was made: 2019 to 2027. Read a
     * newer one with {@link CabinetOfficeCsv}.
     *
     * @return the table
     */
    public static HolidayTable published() {
        return Published.TABLE;
    }

    /**
     * The first day that the table can speak of.
     *
     * @return 1 January of its first year
     */
    public LocalDate first() {
        return LocalDate.of(days.firstKey().getYear(), 1, 1);
    }

    /**
     * The last day that the table can speak of.
     *
     * @return 31 December of its last year
     */
    public LocalDate last() {
        return LocalDate.of(days.lastKey().getYear(), 12, 31);
    }

    /**
     * Whether the table can speak of a day.
     *
     * @param day the day
     * @return true from {@link #first()} to {@link #last()}
     */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    /**
     * The holiday on a day.
     *
     * @param day a day that the table covers
     * @return its name, empty when the day is no holiday or the table does not cover it
     */
    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    private static boolean isWhole(NavigableMap<LocalDate, String> days) {
        int first = days.firstKey().getYear();
        int last = days.lastKey().getYear();
        return IntStream.rangeClosed(first, last)
                .mapToObj(Year::of)
                .allMatch(year ->
                        days.containsKey(year.atMonthDay(NEW_YEAR)) && days.containsKey(year.atMonthDay(LABOUR)));
    }

    @Override
    public String toString() {
        return "HolidayTable[" + first() + " to " + last() + "]";
    }

    /** Read when somebody asks for it. */
    private static final class Published {

        private static final String FILE = "published-holidays.csv";
        static final HolidayTable TABLE = read();

        private static HolidayTable read() {
            try (InputStream stream = Objects.requireNonNull(HolidayTable.class.getResourceAsStream(FILE), FILE)) {
                return CabinetOfficeCsv.read(stream.readAllBytes());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
