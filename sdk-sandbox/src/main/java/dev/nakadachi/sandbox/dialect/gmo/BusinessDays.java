package dev.nakadachi.sandbox.dialect.gmo;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday. The sandbox knows no national holidays. */
final class BusinessDays {

    private BusinessDays() {}

    static boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    static LocalDate onOrAfter(LocalDate day) {
        return isBusinessDay(day) ? day : onOrAfter(day.plusDays(1));
    }

    static LocalDate onOrBefore(LocalDate day) {
        return isBusinessDay(day) ? day : onOrBefore(day.minusDays(1));
    }
}
