package dev.nakadachi.bank.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Why holidays are not taken from jollyday (decision 0041): its calendar of Japan has no equinox, no birthday of the
 * present Emperor and nearly no substitute holiday. When this fails after an update of jollyday, decide again.
 */
class JollydayTest {

    private final HolidayManager japan = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.JAPAN));

    @Test
    void theCalendarOfJapanIsNotTheOfficialOne() {
        HolidayTable official = HolidayTable.published();
        int all = 0;
        int missing = 0;
        int madeUp = 0;
        for (int year = 2019; year <= 2027; year++) {
            Set<LocalDate> right = new TreeSet<>(HolidayTableTest.ofYear(official, Year.of(year)));
            Set<LocalDate> theirs = days(year);
            all += right.size();
            missing += (int) right.stream().filter(day -> !theirs.contains(day)).count();
            madeUp += (int) theirs.stream().filter(day -> !right.contains(day)).count();
        }
        System.out.println("JOLLYDAY misses " + missing + " of " + all + " holidays of 2019 to 2027 and has " + madeUp
                + " days that are none");
        assertThat(missing).isPositive();
    }

    @Test
    void inTwentyTwentySixItMissesTheseDays() {
        Set<LocalDate> right = new TreeSet<>(OfficialHolidays.days(OfficialHolidays.OF_2026));
        Set<LocalDate> theirs = days(2026);
        assertThat(right.stream().filter(day -> !theirs.contains(day)).map(LocalDate::toString))
                .containsExactly("2026-02-23", "2026-03-20", "2026-05-06", "2026-09-22", "2026-09-23");
        assertThat(theirs.stream().filter(day -> !right.contains(day)).map(LocalDate::toString))
                .containsExactly("2026-12-23");
    }

    private Set<LocalDate> days(int year) {
        return japan.getHolidays(Year.of(year)).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
