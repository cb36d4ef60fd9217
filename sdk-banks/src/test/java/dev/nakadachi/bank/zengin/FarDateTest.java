package dev.nakadachi.bank.zengin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.chrono.JapaneseEra;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bank that writes Western years of two digits is not read as if it wrote years of an era, not without a word. */
class FarDateTest {

    /** 20 November 2026 with a Western year; Reiwa 8 is 081120. */
    private static final String WESTERN = "261120";

    @Test
    void aWesternYearIsReportedInItsPlaceAndHandedOver() {
        byte[] file = HandMade.bytes("statements");
        System.arraycopy(HandMade.encoded(WESTERN), 0, file, 4, 6);
        Gathered<StatementHeader, StatementLine, StatementTrailer> got = new Gathered<>();
        List<ZenginFinding> findings = new ArrayList<>();
        Zengin.STATEMENTS.readReporting(HandMade.in(file), HandMade.DATES, got, findings::add);

        assertThat(findings.get(0).ruleId()).isEqualTo("date.far");
        assertThat(findings.get(0).field()).isEqualTo("created");
        assertThat(findings.get(0).offset()).isEqualTo(4);
        // Heisei 26: what the digits say where the bank does count in eras.
        assertThat(got.headers.get(0).created()).isEqualTo(LocalDate.of(2014, 11, 20));
    }

    /** All days of the file are of spring 2019; the sixth record is a deposit of 2018 that falls due in 2020. */
    @Test
    void statementsAreJudgedButForTheTermsOfADeposit() {
        assertThat(found(Zengin.STATEMENTS, "statements", HandMade.DATES))
                .containsExactly(
                        "1 created",
                        "1 from",
                        "1 to",
                        "2 date",
                        "2 value-date",
                        "3 date",
                        "3 value-date",
                        "5 created",
                        "5 from",
                        "5 to",
                        "6 date",
                        "6 value-date");
    }

    /** All days are of November 2026; an account may have been used last when it will. */
    @Test
    void soAreBalancesButForTheLatestMovement() {
        DateReading then = DateReading.nearestTo(LocalDate.of(2020, 1, 1));
        assertThat(found(Zengin.BALANCES, "balances", then)).containsExactly("1 created", "2 date", "3 date");
    }

    @Test
    void andNoticesOfDeposits() {
        DateReading then = DateReading.nearestTo(LocalDate.of(2020, 1, 1));
        assertThat(found(Zengin.DEPOSIT_NOTICES, "deposit-notices", then))
                .containsExactly(
                        "1 created",
                        "1 from",
                        "1 to",
                        "2 date",
                        "2 value-date",
                        "3 date",
                        "3 value-date",
                        "4 date",
                        "4 value-date");
    }

    @Test
    void fiveYearsAreNotFarAndADayMoreIs() {
        DateReading leapDay = DateReading.nearestTo(LocalDate.of(2024, 2, 29));
        assertThat(leapDay.isFar(LocalDate.of(2019, 2, 28))).isFalse();
        assertThat(leapDay.isFar(LocalDate.of(2019, 2, 27))).isTrue();
        assertThat(leapDay.isFar(LocalDate.of(2029, 2, 28))).isFalse();
        assertThat(leapDay.isFar(LocalDate.of(2029, 3, 1))).isTrue();
    }

    /** Who says Reiwa does not say that the bank writes it: Reiwa 26 is 2044. A year is for days without one. */
    @Test
    void anEraOrAYearThatTheCallerFixedIsNoExcuse() {
        DateReading reiwa = HandMade.DATES.withEra(JapaneseEra.REIWA);
        LocalDate misread = LocalDate.of(2044, 11, 20);
        assertThat(reiwa.yearOfEra(26, 11, 20)).contains(misread);
        assertThat(reiwa.isFar(misread)).isTrue();
        assertThat(found(Zengin.STATEMENTS, "statements", reiwa)).contains("1 created");
        assertThat(found(Zengin.STATEMENTS, "statements", HandMade.DATES.withYear(2019)))
                .contains("1 created");
    }

    private static <H, L, T> List<String> found(ZenginFormat<H, L, T> format, String file, DateReading dates) {
        List<String> found = new ArrayList<>();
        format.readReporting(HandMade.file(file), dates, new Gathered<>(), finding -> {
            if (finding.rule() == ZenginRule.DATE_FAR) {
                found.add(finding.record() + " " + finding.field());
            }
        });
        return found;
    }
}
