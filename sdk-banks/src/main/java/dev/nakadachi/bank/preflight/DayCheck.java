package dev.nakadachi.bank.preflight;

import dev.nakadachi.bank.CommandMember;
import dev.nakadachi.bank.CommandRule;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.calendar.BusinessCalendar;
import dev.nakadachi.bank.calendar.DayKind;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.provider.ExecutionDays;
import dev.nakadachi.provider.Rehearsal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** What a bank does with a designated date: its holiday rule, then its cut-off. */
final class DayCheck {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Half a year, beyond which a reader may take the day of another year to be nearer. */
    private static final int CLEAR_DAYS = 180;

    private static final CommandRule<Object> PAST =
            CommandRule.broken(CommandMember.DATE, "past", "is today or later in Asia/Tokyo", "choose another day");
    private static final CommandRule<Object> CLOSED = CommandRule.broken(
            CommandMember.DATE,
            "closed",
            "is a business day under the rule REFUSE",
            "choose a business day, or another holiday rule where the bank takes one");
    private static final CommandRule<Object> UNRULED = CommandRule.broken(
            CommandMember.DATE,
            "closed-unruled",
            "is a business day, as nothing says what the bank does on others",
            "choose a business day");
    private static final CommandRule<Object> MOVED = CommandRule.broken(
            CommandMember.DATE,
            "moved",
            "is a business day, or else the bank moves it by the holiday rule",
            "read executionDate(), or choose another day");
    private static final CommandRule<Object> MOVED_BACK = CommandRule.broken(
            CommandMember.DATE,
            "moved-back",
            "leaves a business day on which the bank can still carry it out",
            "choose another day, or the next business day by the holiday rule");
    private static final CommandRule<Object> BEYOND = CommandRule.broken(
            CommandMember.DATE,
            "beyond-calendar",
            "lies in the days that the calendar knows",
            "renew the table of holidays");
    private static final CommandRule<Object> LATE = CommandRule.broken(
            CommandMember.DATE,
            "cut-off",
            "is not today once the bank's cut-off has passed",
            "read executionDate(), or choose another day");
    private static final CommandRule<Object> UNKNOWN_CUT_OFF = CommandRule.broken(
            CommandMember.DATE,
            "cut-off-unknown",
            "is not today at a bank whose cut-off is not known",
            "say it with ServiceFacts.withCutOff and Institution.withService");

    private static final CommandRule<Object> YEAR = CommandRule.broken(
            CommandMember.DATE,
            "unclear-year",
            "is at most " + CLEAR_DAYS + " days away, as a file has days without a year",
            "choose a nearer day, or hand the file over later");

    private final BusinessCalendar calendar;
    private final Rehearsal rehearsal;
    private final ZonedDateTime now;

    DayCheck(BusinessCalendar calendar, Rehearsal rehearsal) {
        this.calendar = calendar;
        this.rehearsal = rehearsal;
        this.now = rehearsal.at().atZone(TOKYO);
    }

    /** What becomes of a day on which banks are closed; empty where a finding was reported. */
    @FunctionalInterface
    interface ClosedDay {
        Optional<LocalDate> moved(LocalDate day, Flight flight);
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    ClosedDay ruled(HolidayRule rule) {
        return (day, flight) -> {
            if (rule == HolidayRule.REFUSE) {
                flight.refuse(CLOSED.finding());
                return Optional.empty();
            }
            LocalDate moved = calendar.executionDate(day, rule);
            flight.warn((moved.isBefore(today()) ? MOVED_BACK : MOVED).finding());
            return Optional.of(moved).filter(reached -> !reached.isBefore(today()));
        };
    }

    ClosedDay unruled() {
        return (day, flight) -> {
            flight.warn(UNRULED.finding());
            return Optional.empty();
        };
    }

    void look(LocalDate designated, ClosedDay closed, Flight flight) {
        if (designated.isBefore(today())) {
            flight.refuse(PAST.finding());
            return;
        }
        try {
            Optional<LocalDate> day = isOpen(designated) ? Optional.of(designated) : closed.moved(designated, flight);
            day.flatMap(reached -> cutOff(reached, flight)).ifPresent(flight::executedOn);
        } catch (InvalidInputException beyond) {
            flight.warn(BEYOND.finding());
        }
    }

    /** No field of a file tells the bank a holiday rule; REFUSE is the caller's own wish. */
    void lookInFile(TransferCommand command, Flight flight) {
        if (command.designatedDate().isAfter(today().plusDays(CLEAR_DAYS))) {
            flight.warn(YEAR.finding());
        }
        boolean refuses = command.holidayRule() == HolidayRule.REFUSE;
        look(command.designatedDate(), refuses ? ruled(HolidayRule.REFUSE) : unruled(), flight);
    }

    /** An order without a date, which a bank carries out when it takes it, unless it waits for a business day. */
    void lookAtOnce(Flight flight) {
        if (rehearsal.days() == ExecutionDays.ANY_DAY) {
            flight.executedOn(today());
        } else {
            look(today(), unruled(), flight);
        }
    }

    private boolean isOpen(LocalDate day) {
        return rehearsal.days() == ExecutionDays.ANY_DAY || calendar.isBusinessDay(day);
    }

    /** The cut-off is that of a business day: of an order for a closed day it says nothing. */
    private Optional<LocalDate> cutOff(LocalDate day, Flight flight) {
        if (day.isAfter(today()) || isClosed(day)) {
            return Optional.of(day);
        }
        Optional<LocalTime> cutOff = rehearsal.service().cutOff();
        if (cutOff.isEmpty()) {
            flight.warn(UNKNOWN_CUT_OFF.finding());
            return Optional.empty();
        }
        if (now.toLocalTime().isBefore(cutOff.get())) {
            return Optional.of(day);
        }
        flight.warn(LATE.finding());
        if (rehearsal.days() == ExecutionDays.ANY_DAY) {
            return Optional.empty();
        }
        return Optional.of(calendar.orderDay(rehearsal.at(), rehearsal.service()));
    }

    private boolean isClosed(LocalDate day) {
        return calendar.kind(day) != DayKind.BUSINESS_DAY && calendar.kind(day) != DayKind.UNKNOWN;
    }
}
