package dev.nakadachi.bank.zengin;

import dev.nakadachi.error.Rule;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The decision that gives dates of a file their year: orders have month and day only, answers a year of an era (和暦)
 * that they do not name. It is the caller's, never the clock's. Immutable and thread-safe; {@code with} methods return
 * a copy.
 */
public final class DateReading {

    /** What a leap day needs to find its year: eight, over a turn of the century that is none. */
    private static final int YEARS_AROUND = 8;

    /** Ours. Files tell of days gone by and soon to come; a Western year, taken for one of an era, is 12 years off. */
    private static final int YEARS_NEAR = 5;

    /** The eras in which files of these formats can have been written. */
    private static final List<JapaneseEra> ERAS = List.of(JapaneseEra.SHOWA, JapaneseEra.HEISEI, JapaneseEra.REIWA);

    private static final Rule<LocalDate> REFERENCE = Rule.of(
            "DateReading",
            "refers to a day of the years 1900 to 2999",
            "name the day on which the file was made or fetched",
            day -> day.getYear() >= 1_900 && day.getYear() <= 2_999);
    private static final Rule<Integer> YEAR = Rule.of(
            "DateReading.withYear",
            "is a year from 1900 to 2999",
            "count as the Gregorian calendar does",
            year -> year >= 1_900 && year <= 2_999);

    /** Where no date is read. */
    static final DateReading ANY = new DateReading(LocalDate.EPOCH, null, null);

    private final LocalDate reference;
    private final @Nullable Integer year;
    private final @Nullable JapaneseEra era;

    private DateReading(LocalDate reference, @Nullable Integer year, @Nullable JapaneseEra era) {
        this.reference = reference;
        this.year = year;
        this.era = era;
    }

    /**
     * Reads every date as the one that lies nearest to a day; of two that lie equally far, the later. For a year of an
     * era Showa, Heisei and Reiwa are tried. The day on which an answer was made, the days from and to which it
     * reaches, and the dates and value dates of its lines are a finding, {@link ZenginRule#DATE_FAR}, when they lie
     * more than five years from the day: our figure, because a bank that writes Western years ({@code 261120}) would be
     * read as if it wrote Heisei 26.
     *
     * @param reference the day on which the file was made or fetched
     * @return the decision
     * @throws dev.nakadachi.error.InvalidInputException when the day is before 1900 or after 2999
     */
    public static DateReading nearestTo(LocalDate reference) {
        return new DateReading(REFERENCE.check(Objects.requireNonNull(reference, "reference")), null, null);
    }

    /**
     * Reads dates without a year in this year.
     *
     * @param value the year
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is before 1900 or after 2999
     */
    public DateReading withYear(int value) {
        return new DateReading(reference, YEAR.check(value), era);
    }

    /**
     * Counts years in this era. {@link ZenginRule#DATE_FAR} is judged all the same: name the day on which an old file
     * was made, not today.
     *
     * @param value the era
     * @return a copy
     */
    public DateReading withEra(JapaneseEra value) {
        return new DateReading(reference, year, Objects.requireNonNull(value, "value"));
    }

    Optional<LocalDate> monthAndDay(int month, int day) {
        int around = reference.getYear();
        IntStream years =
                year == null ? IntStream.rangeClosed(around - YEARS_AROUND, around + YEARS_AROUND) : IntStream.of(year);
        return nearest(years.mapToObj(one -> day(one, month, day)).flatMap(Optional::stream));
    }

    Optional<LocalDate> yearOfEra(int yearOfEra, int month, int day) {
        if (yearOfEra == 0) {
            return Optional.empty();
        }
        List<JapaneseEra> eras = era == null ? ERAS : List.of(era);
        return nearest(eras.stream()
                .map(one -> day(yearBefore(one) + yearOfEra, month, day))
                .flatMap(Optional::stream));
    }

    /** A bank may go on counting in an era that is over: the day is clear, and is not within the era. */
    boolean isWithinEra(LocalDate day, int yearOfEra) {
        JapaneseEra counted = JapaneseDate.from(day).getEra();
        return (era == null || era.equals(counted)) && yearBefore(counted) + yearOfEra == day.getYear();
    }

    /** A fixed era changes nothing here: it is the caller's word, and the bank may write Western years all the same. */
    boolean isFar(LocalDate day) {
        return day.isBefore(reference.minusYears(YEARS_NEAR)) || day.isAfter(reference.plusYears(YEARS_NEAR));
    }

    private Optional<LocalDate> nearest(Stream<LocalDate> days) {
        return days.min((one, other) -> {
            int byDistance = Long.compare(distance(one), distance(other));
            return byDistance == 0 ? other.compareTo(one) : byDistance;
        });
    }

    private long distance(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(reference, day));
    }

    private static int yearBefore(JapaneseEra era) {
        if (era.equals(JapaneseEra.REIWA)) {
            return 2018;
        }
        if (era.equals(JapaneseEra.HEISEI)) {
            return 1988;
        }
        if (era.equals(JapaneseEra.SHOWA)) {
            return 1925;
        }
        return era.equals(JapaneseEra.TAISHO) ? 1911 : 1867;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        boolean exists =
                month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).length(Year.isLeap(year));
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "DateReading[nearest to " + reference + (year == null ? "" : ", in " + year)
                + (era == null ? "" : ", in " + era) + "]";
    }
}
