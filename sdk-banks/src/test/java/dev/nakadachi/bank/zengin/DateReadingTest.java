package dev.nakadachi.bank.zengin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import java.time.LocalDate;
import java.time.chrono.JapaneseEra;
import org.junit.jupiter.api.Test;

/** The year of a date that has none, and the era of a year that does not name it. */
class DateReadingTest {

    @Test
    void aDayWithoutAYearIsTheNearest() {
        DateReading december = DateReading.nearestTo(LocalDate.of(2026, 12, 28));
        assertThat(december.monthAndDay(1, 5)).contains(LocalDate.of(2027, 1, 5));
        assertThat(december.monthAndDay(12, 25)).contains(LocalDate.of(2026, 12, 25));
        // 1 July 2026 lies between 31 December 2025 and 2026, 182 and 183 days away.
        assertThat(DateReading.nearestTo(LocalDate.of(2026, 7, 1)).monthAndDay(12, 31))
                .contains(LocalDate.of(2025, 12, 31));
        // 183 days before and after 2 July 2024: 1 January of both years; the later is taken.
        assertThat(DateReading.nearestTo(LocalDate.of(2024, 7, 2)).monthAndDay(1, 1))
                .contains(LocalDate.of(2025, 1, 1));
    }

    @Test
    void aLeapDayIsSoughtAsFarAsItMustBe() {
        assertThat(DateReading.nearestTo(LocalDate.of(1901, 1, 1)).monthAndDay(2, 29))
                .contains(LocalDate.of(1904, 2, 29));
        assertThat(DateReading.nearestTo(LocalDate.of(2026, 1, 1))
                        .withYear(2026)
                        .monthAndDay(2, 29))
                .isEmpty();
        assertThat(DateReading.nearestTo(LocalDate.of(2026, 1, 1))
                        .withYear(1999)
                        .monthAndDay(3, 1))
                .contains(LocalDate.of(1999, 3, 1));
    }

    /** The example of a bank: 280503 is Heisei 28, 2016. */
    @Test
    void theEraIsThatOfTheNearestYear() {
        DateReading then = DateReading.nearestTo(LocalDate.of(2016, 5, 6));
        assertThat(then.yearOfEra(28, 5, 3)).contains(LocalDate.of(2016, 5, 3));
        assertThat(DateReading.nearestTo(LocalDate.of(2026, 11, 21)).yearOfEra(8, 11, 20))
                .contains(LocalDate.of(2026, 11, 20));
        assertThat(DateReading.nearestTo(LocalDate.of(1989, 1, 9)).yearOfEra(64, 1, 7))
                .contains(LocalDate.of(1989, 1, 7));
        assertThat(then.yearOfEra(0, 5, 3)).isEmpty();
        assertThat(then.yearOfEra(28, 13, 3)).isEmpty();
    }

    /** Heisei ended on 30 April 2019; its 31st year has no May. */
    @Test
    void aDayOutsideItsEraIsKnownAndNotWithin() {
        DateReading then = DateReading.nearestTo(LocalDate.of(2019, 5, 8));
        LocalDate may = LocalDate.of(2019, 5, 7);
        assertThat(then.yearOfEra(31, 5, 7)).contains(may);
        assertThat(then.isWithinEra(may, 31)).isFalse();
        assertThat(then.isWithinEra(may, 1)).isTrue();
        assertThat(then.isWithinEra(LocalDate.of(2019, 4, 30), 31)).isTrue();
        DateReading heisei = then.withEra(JapaneseEra.HEISEI);
        assertThat(heisei.yearOfEra(1, 5, 7)).contains(LocalDate.of(1989, 5, 7));
        assertThat(heisei.isWithinEra(may, 1)).isFalse();
    }

    @Test
    void aReferenceOutsideOfReasonIsRefused() {
        assertThatThrownBy(() -> DateReading.nearestTo(LocalDate.MAX)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> DateReading.nearestTo(LocalDate.EPOCH).withYear(20_261))
                .isInstanceOf(InvalidInputException.class);
    }
}
