package dev.nakadachi.bank.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.provider.ServiceFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private final BusinessCalendar calendar = BusinessCalendar.ofBanks(HolidayTable.published());

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, BUSINESS_DAY",
        "2026-11-21, SATURDAY",
        "2026-11-22, SUNDAY",
        "2026-11-23, HOLIDAY",
        "2026-03-20, HOLIDAY",
        "2027-03-21, HOLIDAY",
        "2027-03-22, HOLIDAY",
        "2026-05-06, HOLIDAY",
        "2026-09-22, HOLIDAY",
        "2019-04-30, HOLIDAY",
        "2019-05-01, HOLIDAY",
        "2019-10-22, HOLIDAY",
        "2019-12-23, BUSINESS_DAY",
        "2020-07-20, BUSINESS_DAY",
        "2020-07-23, HOLIDAY",
        "2020-10-12, BUSINESS_DAY",
        "2021-08-09, HOLIDAY",
        "2021-08-11, BUSINESS_DAY",
        "2021-10-11, BUSINESS_DAY",
        "2026-12-30, BUSINESS_DAY",
        "2026-12-31, YEAR_END",
        "2027-01-01, HOLIDAY",
        "2027-01-02, YEAR_END",
        "2027-01-03, YEAR_END",
        "2027-01-04, BUSINESS_DAY",
        "2027-12-31, YEAR_END",
        "2028-01-01, UNKNOWN",
        "2018-12-31, UNKNOWN"
    })
    void everyDayHasItsKind(LocalDate day, DayKind kind) {
        assertThat(calendar.kind(day)).isEqualTo(kind);
    }

    /** The year's end of 2026 is a Thursday, so that banks are closed from then to Sunday 3 January. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-30, 2026-12-30, 2026-12-30",
        "2026-12-31, 2027-01-04, 2026-12-30",
        "2027-01-03, 2027-01-04, 2026-12-30",
        "2026-05-02, 2026-05-07, 2026-05-01",
        "2026-09-19, 2026-09-24, 2026-09-18",
        "2019-04-27, 2019-05-07, 2019-04-26",
        "2027-03-20, 2027-03-23, 2027-03-19"
    })
    void aDesignatedDateMovesByItsRule(LocalDate designated, LocalDate next, LocalDate previous) {
        assertThat(calendar.executionDate(designated, HolidayRule.NEXT_BUSINESS_DAY))
                .isEqualTo(next);
        assertThat(calendar.executionDate(designated, HolidayRule.PREVIOUS_BUSINESS_DAY))
                .isEqualTo(previous);
        if (next.equals(designated)) {
            assertThat(calendar.executionDate(designated, HolidayRule.REFUSE)).isEqualTo(designated);
        } else {
            assertThatThrownBy(() -> calendar.executionDate(designated, HolidayRule.REFUSE))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("choose a business day");
        }
    }

    @Test
    void aQuestionBeyondTheDataIsRefusedAndSaysWhereItEnds() {
        LocalDate lastDay = LocalDate.of(2027, 12, 31);
        for (HolidayRule rule : HolidayRule.values()) {
            assertThatThrownBy(() -> calendar.executionDate(lastDay.plusDays(3), rule))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("2019-01-01 to 2027-12-31");
        }
        assertThatThrownBy(() -> calendar.onOrAfter(lastDay)).isInstanceOf(InvalidInputException.class);
        assertThat(calendar.onOrBefore(lastDay)).isEqualTo("2027-12-30");
        assertThatThrownBy(() -> calendar.plusBusinessDays(LocalDate.of(2027, 12, 30), 1))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> calendar.onOrBefore(LocalDate.of(2019, 1, 3)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> calendar.plusBusinessDays(LocalDate.of(2027, 1, 4), Integer.MAX_VALUE))
                .isInstanceOf(InvalidInputException.class);
        assertThat(calendar.last()).isEqualTo(lastDay);
        assertThat(calendar.first()).isEqualTo("2019-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 1, 2026-11-24",
        "2026-11-20, 2, 2026-11-25",
        "2026-11-22, 1, 2026-11-24",
        "2026-11-24, -1, 2026-11-20",
        "2026-11-22, -1, 2026-11-20",
        "2026-11-22, 0, 2026-11-22",
        "2026-12-28, 3, 2027-01-04"
    })
    void businessDaysAreCounted(LocalDate day, int days, LocalDate reached) {
        assertThat(calendar.plusBusinessDays(day, days)).isEqualTo(reached);
    }

    /** Moments in UTC: Asia/Tokyo is nine hours ahead. 2026-11-20 is a Friday, 23 November a holiday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T05:59:59.999Z, 2026-11-20",
        "2026-11-20T06:00:00Z, 2026-11-24",
        "2026-11-19T15:00:00Z, 2026-11-20",
        "2026-11-19T14:59:59Z, 2026-11-20",
        "2026-11-22T23:00:00Z, 2026-11-24",
        "2026-12-30T06:00:00Z, 2027-01-04"
    })
    void anOrderCountsForADayByTheCutOff(Instant moment, LocalDate day) {
        ServiceFacts facts = ServiceFacts.unknown().withCutOff(LocalTime.of(15, 0));
        assertThat(calendar.orderDay(moment, facts)).isEqualTo(day);
    }

    @Test
    void aCutOffThatIsNotKnownIsNotGuessed() {
        assertThatThrownBy(() -> calendar.orderDay(Instant.EPOCH, ServiceFacts.unknown()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("withCutOff");
    }

    @Test
    void aBankMayBeClosedOnFurtherDays() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        BusinessCalendar moving = calendar.withClosed(Set.of(day)).withClosed(Set.of(day.plusDays(1)));
        assertThat(moving.kind(day)).isEqualTo(DayKind.CLOSED);
        assertThat(moving.onOrAfter(LocalDate.of(2026, 11, 21))).isEqualTo("2026-11-26");
        assertThat(calendar.isBusinessDay(day)).isTrue();
    }

    /** Not announced before February 2027, so that only an own table can have it. */
    @Test
    void anOwnTableGoesFurther() {
        BusinessCalendar own = BusinessCalendar.ofBanks(
                OfficialHolidays.table(OfficialHolidays.OF_2027, OfficialHolidays.EXPECTED_OF_2028));
        assertThat(own.executionDate(LocalDate.of(2027, 12, 31), HolidayRule.NEXT_BUSINESS_DAY))
                .isEqualTo("2028-01-04");
        assertThat(own.kind(LocalDate.of(2028, 9, 22))).isEqualTo(DayKind.HOLIDAY);
        assertThat(own).hasToString("BusinessCalendar[2027-01-01 to 2028-12-31]");
    }
}
