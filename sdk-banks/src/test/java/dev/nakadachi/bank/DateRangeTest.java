package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    @Test
    void lastDaysCountTheLastOne() {
        assertThat(DateRange.daysEndingOn(DAY, 1).from()).contains(DAY);
        assertThat(DateRange.daysEndingOn(DAY, 2).from()).contains(LocalDate.of(2025, 2, 28));
        assertThat(DateRange.daysEndingOn(DAY, 90).to()).contains(DAY);
    }

    @Test
    void aRangeEndsOnOrAfterItsFirstDay() {
        assertThat(DateRange.between(DAY, DAY).to()).contains(DAY);
        assertThatThrownBy(() -> DateRange.between(DAY, DAY.minusDays(1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("swap the two days");
        assertThatThrownBy(() -> DateRange.daysEndingOn(DAY, 0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anEndMayBeLeftToTheBank() {
        assertThat(DateRange.since(DAY).to()).isEmpty();
        assertThat(DateRange.until(DAY).from()).isEmpty();
        assertThat(DateRange.today().from()).isEmpty();
    }
}
