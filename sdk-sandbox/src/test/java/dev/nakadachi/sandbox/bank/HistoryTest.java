package dev.nakadachi.sandbox.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 28);

    /** The day index is computed; here it is counted. */
    @Test
    void theFirstLineOfADayIsWhereCountingFindsIt() {
        long seed = 20261121;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 200; round++) {
            long lines = random.nextLong(0, 2_000);
            int days = random.nextInt(1, 400);
            History history = History.of(round, lines, FIRST, FIRST.plusDays(days - 1L));
            LocalDate day = FIRST.plusDays(random.nextInt(-2, days + 3));

            long counted = 0;
            while (counted < lines && history.line(counted).at().toLocalDate().isBefore(day)) {
                counted++;
            }

            assertThat(history.firstOnOrAfter(day))
                    .as("seed %d, round %d, %d lines, %d days", seed, round, lines, days)
                    .isEqualTo(counted);
        }
    }

    @Test
    void linesStayWithinTheirDaysInOrder() {
        History history = History.of(1, 5_000, FIRST, FIRST.plusDays(6));

        for (long i = 1; i < history.size(); i++) {
            assertThat(history.line(i).at()).isAfter(history.line(i - 1).at());
        }
        assertThat(history.line(0).at()).isEqualTo(FIRST.atStartOfDay());
        assertThat(history.line(4_999).at()).isBefore(FIRST.plusDays(6).atTime(9, 0));
    }

    @Test
    void theLastOfAHundredMillionLinesIsAsCheapAsTheFirst() {
        History history = History.of(1, 100_000_000, FIRST, FIRST.plusDays(9_999));

        assertThat(history.line(99_999_999).at().toLocalDate()).isEqualTo(FIRST.plusDays(9_999));
        assertThat(history.line(99_999_999).itemKey()).matches("\\d{20}");
    }

    @Test
    void wrongNumbersAreRefused() {
        assertThatThrownBy(() -> History.of(1, -1, FIRST, FIRST))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("0 to 100,000,000");
        assertThatThrownBy(() -> History.of(1, 1, FIRST, FIRST.minusDays(1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("first day");
    }
}
