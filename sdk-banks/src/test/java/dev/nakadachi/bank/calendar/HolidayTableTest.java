package dev.nakadachi.bank.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HolidayTableTest {

    private final HolidayTable published = HolidayTable.published();

    @ParameterizedTest
    @MethodSource("years")
    void thePublishedTableHasTheDaysOfTheOfficialList(String official) {
        List<LocalDate> days = OfficialHolidays.days(official);
        assertThat(ofYear(published, Year.from(days.get(0)))).isEqualTo(days);
    }

    static List<String> years() {
        return List.of(
                OfficialHolidays.OF_2019,
                OfficialHolidays.OF_2020,
                OfficialHolidays.OF_2021,
                OfficialHolidays.OF_2026,
                OfficialHolidays.OF_2027);
    }

    /** How many days the official list has for each year, counted by hand. */
    @ParameterizedTest
    @CsvSource({
        "2019, 22",
        "2020, 18",
        "2021, 17",
        "2022, 16",
        "2023, 17",
        "2024, 21",
        "2025, 19",
        "2026, 18",
        "2027, 17"
    })
    void thePublishedTableHasAllDaysOfAYear(int year, int days) {
        assertThat(ofYear(published, Year.of(year))).hasSize(days);
    }

    /** Act on National Holidays, article 3 paragraph 2: the nearest day after that is no national holiday. */
    @Test
    void aHolidayOnASundayHasASubstitute() {
        published
                .first()
                .datesUntil(published.last())
                .filter(this::isNational)
                .filter(HolidayTableTest::isSunday)
                .forEach(day -> {
                    LocalDate substitute = day.plusDays(1);
                    while (isNational(substitute)) {
                        substitute = substitute.plusDays(1);
                    }
                    assertThat(published.holiday(substitute)).as("after " + day).contains("休日");
                });
    }

    /** Article 3 paragraph 3: a day between two national holidays is a holiday. */
    @Test
    void aDayBetweenTwoHolidaysIsOne() {
        published
                .first()
                .plusDays(1)
                .datesUntil(published.last())
                .filter(day -> isNational(day.minusDays(1)) && isNational(day.plusDays(1)))
                .forEach(day ->
                        assertThat(published.holiday(day)).as(day.toString()).isPresent());
        assertThat(published.holiday(LocalDate.of(2026, 9, 22))).contains("休日");
    }

    @Test
    void theTableEndsWithItsLastYear() {
        assertThat(published.first()).isEqualTo("2019-01-01");
        assertThat(published.last()).isEqualTo("2027-12-31");
        assertThat(published.covers(LocalDate.of(2018, 12, 31))).isFalse();
        assertThat(published.covers(LocalDate.of(2028, 1, 1))).isFalse();
        assertThat(published).hasToString("HolidayTable[2019-01-01 to 2027-12-31]");
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theFileIsReadInItsEncodings(byte[] file) {
        HolidayTable table = CabinetOfficeCsv.read(file);
        assertThat(table.holiday(LocalDate.of(2027, 3, 21))).contains("春分の日");
        assertThat(ofYear(table, Year.of(2027))).hasSize(17);
    }

    static List<byte[]> encodings() {
        byte[] asPublished = OfficialHolidays.file(OfficialHolidays.OF_2027);
        String text = "日,名\n" + OfficialHolidays.OF_2027;
        return List.of(
                asPublished,
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8),
                text.replaceAll("(?m)^(2027[^,]*),(.*)$", "\"$1\",\"$2\"").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "2027/2/30;休日, line 19 names a day that the calendar has",
        "2027/13/1;休日, line 19 names a day",
        "2027/1/1;元日, line 19 names a day that no line before names",
        "2027-12-24;休日, line 19 is a day",
        "２０２７/12/24;休日, line 19 is a day",
        "2027/12/24;, line 19 is a day",
        "休日, line 19 is a day"
    })
    void aLineThatIsNoDayIsNamed(String line, String words) {
        byte[] file = OfficialHolidays.file(OfficialHolidays.OF_2027, line.replace(';', ',') + "\n");
        assertThatThrownBy(() -> CabinetOfficeCsv.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aFileThatWasCutIsRefused() {
        String whole = OfficialHolidays.OF_2026 + OfficialHolidays.OF_2027;
        String cut = whole.substring(0, whole.indexOf("2027/11/23"));
        assertThatThrownBy(() -> CabinetOfficeCsv.read(OfficialHolidays.file(cut)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("23 November");
        assertThatThrownBy(() -> CabinetOfficeCsv.read(
                        OfficialHolidays.file(OfficialHolidays.OF_2026, OfficialHolidays.EXPECTED_OF_2028)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CabinetOfficeCsv.read(new byte[0])).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> HolidayTable.of(Map.of(LocalDate.of(2027, 1, 1), "元日")))
                .isInstanceOf(InvalidInputException.class);
    }

    private boolean isNational(LocalDate day) {
        return published.holiday(day).filter(name -> !name.equals("休日")).isPresent();
    }

    private static boolean isSunday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    static List<LocalDate> ofYear(HolidayTable table, Year year) {
        return year.atDay(1)
                .datesUntil(year.plusYears(1).atDay(1))
                .filter(day -> table.holiday(day).isPresent())
                .toList();
    }
}
