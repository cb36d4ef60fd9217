package dev.nakadachi.bank.zengin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.InvalidInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Every figure of every trailer is compared: one digit changed, and a finding names the figure and its byte. */
class TamperedTotalsTest {

    private static final DateReading THEN = DateReading.nearestTo(LocalDate.of(2019, 5, 8));

    @Test
    void ofOrders() {
        everyFigure("transfers", Zengin.TRANSFERS.reading(), HandMade.DATES, 366, 6, 12);
        everyFigure("salaries", Zengin.SALARIES.reading(), HandMade.DATES, 244, 6, 12);
        everyFigure("debit-results", Zengin.DEBIT_RESULTS.reading(), HandMade.DATES, 480, 6, 12, 6, 12, 6, 12);
    }

    @Test
    void ofAnswers() {
        everyFigure("deposit-notices", Zengin.DEPOSIT_NOTICES, HandMade.DATES, 4 * 201, 6, 12, 6, 12);
        everyFigure("balances", Zengin.BALANCES, HandMade.DATES, 600, 7);
        everyFigure("statements", Zengin.STATEMENTS, THEN, 3 * 202, 6, 13, 6, 13);
        // the count stands behind the sign and the balance
        everyFigure("statements", Zengin.STATEMENTS, THEN, 3 * 202 + 53, 7);
    }

    /** An order of direct debits says nothing of results; a file that does is no order. */
    @Test
    void anOrderWithResultsIsReadAsResults() {
        List<ZenginFinding> findings = new ArrayList<>();
        Zengin.DEBIT_ORDERS.readReporting(
                HandMade.file("debit-results"), HandMade.DATES, new Gathered<>(), findings::add);
        assertThat(findings)
                .extracting(ZenginFinding::field)
                .containsExactly("collected-count", "collected-total", "failed-count", "failed-total");
    }

    private static <H, L, T> void everyFigure(
            String name, ZenginFormat<H, L, T> format, DateReading dates, int trailer, int... lengths) {
        int at = trailer + 1;
        for (int length : lengths) {
            byte[] file = HandMade.bytes(name);
            int last = at + length - 1;
            file[last] = (byte) (file[last] == '9' ? '8' : file[last] + 1);
            int first = at;
            List<ZenginFinding> findings = new ArrayList<>();
            format.readReporting(HandMade.in(file), dates, new Gathered<>(), findings::add);
            assertThat(findings).as("%s, byte %s", name, at).singleElement().satisfies(found -> {
                assertThat(found.rule()).isIn(ZenginRule.TOTAL_COUNT, ZenginRule.TOTAL_AMOUNT);
                assertThat(found.offset()).isEqualTo(first);
            });
            Assertions.assertThatThrownBy(() -> format.read(HandMade.in(file), dates, new Gathered<>()))
                    .isInstanceOf(InvalidInputException.class);
            at += length;
        }
    }
}
