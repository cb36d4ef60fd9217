package dev.nakadachi.examples.guide;

import dev.nakadachi.Connection;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.calendar.BusinessCalendar;
import dev.nakadachi.bank.calendar.CabinetOfficeCsv;
import dev.nakadachi.bank.calendar.DayKind;
import dev.nakadachi.bank.calendar.HolidayTable;
import dev.nakadachi.host.Host;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.ServiceFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;

/** Days on which banks are open: docs/calendar.md. */
final class BusinessDays {

    private BusinessDays() {}

    static LocalDate execution(LocalDate designated) {
        // tag::calendar
        BusinessCalendar calendar = BusinessCalendar.ofBanks(HolidayTable.published()); // 2019 to 2027
        LocalDate paid = calendar.executionDate(designated, HolidayRule.NEXT_BUSINESS_DAY);
        LocalDate notice = calendar.plusBusinessDays(paid, -2);
        // end::calendar
        return notice;
    }

    static BusinessCalendar renewed(Path csv) throws IOException {
        // tag::renew
        HolidayTable newer = CabinetOfficeCsv.read(Files.readAllBytes(csv)); // syukujitsu.csv as it was fetched
        BusinessCalendar calendar = BusinessCalendar.ofBanks(newer);
        // end::renew
        return calendar;
    }

    static boolean known(BusinessCalendar calendar, LocalDate day) {
        // tag::end
        boolean known = calendar.kind(day) != DayKind.UNKNOWN; // or: !day.isAfter(calendar.last())
        // end::end
        return known;
    }

    static <C> Institution<C> withCutOff(Institution<C> bank, ServiceFacts facts) {
        // tag::cutoff
        Institution<C> known = bank.withService(facts.withCutOff(LocalTime.of(15, 0))); // as your contract says
        // end::cutoff
        return known;
    }

    static LocalDate orderDay(BusinessCalendar calendar, Connection<?> bank, Host host) {
        // tag::order
        LocalDate counts = calendar.orderDay(host.now(), bank.service());
        // end::order
        return counts;
    }
}
