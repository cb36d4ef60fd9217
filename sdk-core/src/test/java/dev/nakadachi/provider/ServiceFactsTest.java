package dev.nakadachi.provider;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceFactsTest {

    /** 2026-11-22 is a Sunday. */
    private static final LocalDateTime SUNDAY_NIGHT = LocalDateTime.of(2026, 11, 22, 21, 0);

    @Test
    void aWindowHoldsItsFirstMomentAndNotItsEnd() {
        ServiceHours hours = ServiceHours.on(Set.of(MONDAY), LocalTime.of(0, 10), LocalTime.of(23, 50))
                .withAlso(Set.of(SUNDAY), LocalTime.of(8, 0), LocalTime.of(21, 0));
        assertThat(hours.isOpen(SUNDAY_NIGHT)).isFalse();
        assertThat(hours.isOpen(SUNDAY_NIGHT.minusNanos(1))).isTrue();
        assertThat(hours.isOpen(LocalDateTime.of(2026, 11, 23, 0, 10))).isTrue();
        assertThat(hours.isOpen(LocalDateTime.of(2026, 11, 23, 0, 9, 59))).isFalse();
        assertThat(hours.isOpen(LocalDateTime.of(2026, 11, 24, 12, 0))).isFalse();
        assertThat(hours.windows()).hasSize(2);
    }

    @Test
    void alwaysIsAlwaysToTheLastNanosecondOfADay() {
        assertThat(ServiceHours.always().isOpen(LocalDateTime.of(2026, 11, 22, 23, 59, 59, 999_999_999)))
                .isTrue();
        assertThat(ServiceHours.always().isOpen(LocalDateTime.of(2026, 11, 22, 0, 0)))
                .isTrue();
    }

    @Test
    void hoursThatPassMidnightAreTwoWindows() {
        assertThatThrownBy(() -> ServiceHours.on(Set.of(SUNDAY), LocalTime.of(21, 0), LocalTime.of(6, 0)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("two windows");
        assertThatThrownBy(() -> ServiceHours.on(Set.of(), LocalTime.MIN, LocalTime.MAX))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatIsNotPublicIsEmpty() {
        ServiceFacts unknown = ServiceFacts.unknown();
        assertThat(unknown.hours()).isEmpty();
        assertThat(unknown.cutOff()).isEmpty();
        assertThat(unknown.longestPeriod()).isEmpty();
        assertThat(unknown.reach()).isEmpty();
        assertThat(unknown.pageSize()).isEmpty();
        assertThat(unknown.restrictions()).isEmpty();
        assertThat(unknown).hasToString("nothing public");
    }

    @Test
    void whatIsKnownIsReadBack() {
        ServiceFacts facts = ServiceFacts.unknown()
                .withCutOff(LocalTime.of(15, 0))
                .withLongestPeriod(Period.ofYears(1))
                .withReach(Period.ofMonths(6))
                .withPageSize(500)
                .withRestriction(new Wording("振込入金口座は6か月前まで", "virtual accounts: 6 months back"));
        assertThat(facts.cutOff()).contains(LocalTime.of(15, 0));
        assertThat(facts.longestPeriod()).contains(Period.ofYears(1));
        assertThat(facts.reach()).contains(Period.ofMonths(6));
        assertThat(facts.pageSize()).hasValue(500);
        assertThat(facts.restrictions())
                .singleElement()
                .extracting(Wording::japanese)
                .isEqualTo("振込入金口座は6か月前まで");
        assertThat(facts)
                .hasToString("the same day before 15:00; at most P1Y an enquiry; back P6M; 500 lines a page;"
                        + " virtual accounts: 6 months back");
        assertThatThrownBy(() -> facts.withPageSize(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> facts.withReach(Period.ZERO)).isInstanceOf(InvalidInputException.class);
    }
}
