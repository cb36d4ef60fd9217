package dev.nakadachi.bank.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.calendar.BusinessCalendar;
import dev.nakadachi.bank.calendar.HolidayTable;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozorabulk.GmoBulkTransfers;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.money.Money;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.ServiceFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a bank does with a designated date, by the official list of holidays. The build runs this in three default
 * zones; moments are in UTC, nine hours behind Tokyo.
 */
class DaysTest {

    private static final ProviderProfile GMO = GmoAozora.corporate()
            .at(GmoAozora.PRODUCTION, GmoTransfers.corporate(), GmoBulkTransfers.corporate())
            .profile();
    private static final ServiceFacts UNTIL_THREE = ServiceFacts.unknown().withCutOff(LocalTime.of(15, 0));

    /** 20 November 2026 is a Friday, the 23rd a holiday. Banks are closed from 31 December to Sunday 3 January. */
    @ParameterizedTest
    @CsvSource({
        // moment, designated date, rule, executed on, found
        "2026-11-20T01:00:00Z, 2026-11-26, NEXT_BUSINESS_DAY, 2026-11-26, ",
        "2026-11-20T01:00:00Z, 2026-11-21, NEXT_BUSINESS_DAY, 2026-11-24, +date.moved",
        "2026-11-19T01:00:00Z, 2026-11-21, PREVIOUS_BUSINESS_DAY, 2026-11-20, +date.moved",
        "2026-11-20T01:00:00Z, 2026-11-21, REFUSE, , date.closed",
        "2026-11-20T01:00:00Z, 2026-11-24, REFUSE, 2026-11-24, ",
        "2026-12-30T01:00:00Z, 2026-12-31, NEXT_BUSINESS_DAY, 2027-01-04, +date.moved",
        "2026-12-28T01:00:00Z, 2027-01-01, PREVIOUS_BUSINESS_DAY, 2026-12-30, +date.moved",
        "2026-12-28T01:00:00Z, 2027-01-02, REFUSE, , date.closed",
        // the day is that of Tokyo
        "2026-11-19T14:59:59Z, 2026-11-19, NEXT_BUSINESS_DAY, 2026-11-20, +date.cut-off",
        "2026-11-19T15:00:00Z, 2026-11-19, NEXT_BUSINESS_DAY, , date.past",
        "2026-11-19T15:00:00Z, 2026-11-20, NEXT_BUSINESS_DAY, 2026-11-20, ",
        // the first moment that is too late is the cut-off itself, 15:00
        "2026-11-20T05:59:59.999Z, 2026-11-20, NEXT_BUSINESS_DAY, 2026-11-20, ",
        "2026-11-20T06:00:00Z, 2026-11-20, NEXT_BUSINESS_DAY, 2026-11-24, +date.cut-off",
        "2026-11-20T06:00:00Z, 2026-11-24, NEXT_BUSINESS_DAY, 2026-11-24, ",
        "2026-12-30T06:00:00Z, 2026-12-30, REFUSE, 2027-01-04, +date.cut-off",
        // the day before would be gone, or is today
        "2026-11-21T01:00:00Z, 2026-11-21, PREVIOUS_BUSINESS_DAY, , +date.moved-back",
        "2026-11-20T01:00:00Z, 2026-11-21, PREVIOUS_BUSINESS_DAY, 2026-11-20, +date.moved",
        "2026-11-20T07:00:00Z, 2026-11-22, PREVIOUS_BUSINESS_DAY, 2026-11-24, +date.moved +date.cut-off",
        // asked for on a closed day
        "2026-11-21T01:00:00Z, 2026-11-21, NEXT_BUSINESS_DAY, 2026-11-24, +date.moved",
        "2026-11-21T08:00:00Z, 2026-11-24, NEXT_BUSINESS_DAY, 2026-11-24, ",
        // the list ends with 2027
        "2027-12-28T01:00:00Z, 2027-12-31, NEXT_BUSINESS_DAY, , +date.beyond-calendar",
        "2027-12-28T01:00:00Z, 2027-12-31, PREVIOUS_BUSINESS_DAY, 2027-12-30, +date.moved",
        "2027-12-28T01:00:00Z, 2028-01-04, REFUSE, , +date.beyond-calendar",
        "2027-12-30T06:00:00Z, 2027-12-30, REFUSE, , +date.cut-off +date.beyond-calendar",
    })
    void aDateGoesByTheHolidayRuleAndTheCutOff(
            Instant now, LocalDate designated, HolidayRule rule, @Nullable LocalDate executed, @Nullable String found) {
        Order order = ordered(designated, rule);
        expect(report(now, UNTIL_THREE, order), executed, found);
    }

    /** Facts 2.9: a holiday rule counts where a payment goes to another bank, in single and in bulk transfers. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T01:00:00Z, 2026-11-21, NEXT_BUSINESS_DAY, 2026-11-21, ",
        "2026-11-20T01:00:00Z, 2026-11-21, REFUSE, 2026-11-21, ",
        "2026-11-21T08:00:00Z, 2026-11-21, NEXT_BUSINESS_DAY, 2026-11-21, ",
        "2027-12-28T01:00:00Z, 2028-01-04, REFUSE, 2028-01-04, ",
        "2026-11-20T01:00:00Z, 2026-11-20, REFUSE, 2026-11-20, ",
        "2026-11-20T06:00:00Z, 2026-11-20, REFUSE, , +date.cut-off",
        "2026-11-20T06:00:00Z, 2026-11-19, REFUSE, , date.past"
    })
    void paymentsWithinGmoAozoraGoOnAnyDay(
            Instant now, LocalDate designated, HolidayRule rule, @Nullable LocalDate executed, @Nullable String found) {
        Order order = ordered(designated, rule);
        order.payments.clear();
        order.payments.add(Payment.of(Order.payee("0310", 1, PayeeAccountType.ORDINARY, "ﾃｽﾄ"), Money.yen(1)));
        expect(report(now, UNTIL_THREE, order), executed, found);
        expect(preflight(now, UNTIL_THREE).check(order.bulk()), executed, found);
    }

    @Test
    void onePaymentToAnotherBankBindsAllOfThemToBusinessDays() {
        Order order = ordered(LocalDate.of(2026, 11, 21), HolidayRule.REFUSE);
        order.payments.add(Payment.of(Order.payee("0310", 1, PayeeAccountType.ORDINARY, "ﾃｽﾄ"), Money.yen(1)));
        expect(report(Order.NOW, UNTIL_THREE, order), null, "date.closed");
    }

    /** Only a date of today depends on the cut-off. */
    @Test
    void aCutOffThatIsNotKnownIsNotGuessed() {
        expect(
                report(Order.NOW, ServiceFacts.unknown(), ordered(Order.TODAY, HolidayRule.REFUSE)),
                null,
                "+date.cut-off-unknown");
        expect(
                report(Order.NOW, ServiceFacts.unknown(), ordered(Order.THURSDAY, HolidayRule.REFUSE)),
                Order.THURSDAY,
                "");
    }

    @Test
    void aCalendarOfTheUsersOwnIsAsked() {
        BusinessCalendar closed =
                BusinessCalendar.ofBanks(HolidayTable.published()).withClosed(Set.of(Order.THURSDAY));
        PreflightReport report = preflight(Order.NOW, UNTIL_THREE)
                .withCalendar(closed)
                .check(ordered(Order.THURSDAY, HolidayRule.NEXT_BUSINESS_DAY).single());
        expect(report, LocalDate.of(2026, 11, 27), "+date.moved");
    }

    private static void expect(PreflightReport report, @Nullable LocalDate executed, @Nullable String found) {
        assertThat(report.executionDate().orElse(null)).isEqualTo(executed);
        Set<String> ids = found == null || found.isEmpty() ? Set.of() : Set.of(found.split(" "));
        assertThat(Mistake.idsOf(report)).isEqualTo(ids);
    }

    private static Order ordered(LocalDate designated, HolidayRule rule) {
        Order order = new Order();
        order.date = designated;
        order.rule = rule;
        return order;
    }

    private static PreflightReport report(Instant now, ServiceFacts service, Order order) {
        return preflight(now, service).check(order.single());
    }

    private static Preflight preflight(Instant now, ServiceFacts service) {
        return Preflight.of(CorporateBank.over(new Desk(GMO, now, service)));
    }
}
