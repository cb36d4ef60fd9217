package dev.nakadachi.bank.zengin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The lines of an account whose header cannot be read go to nobody: what follows a header belongs to its account, and a
 * caller who goes on would book them to the account before. The file has two accounts; the header of the second stands
 * at byte 4 * 202, its line in record 6.
 */
class LostHeaderTest {

    private static final DateReading THEN = DateReading.nearestTo(LocalDate.of(2019, 5, 8));
    private static final int SECOND_HEADER = 4 * 202;

    private final Gathered<StatementHeader, StatementLine, StatementTrailer> got = new Gathered<>();
    private final List<ZenginFinding> findings = new ArrayList<>();

    @Test
    void ofADayThatDoesNotExist() {
        ReadSummary summary = read(4, "010231");

        assertThat(findings).extracting(ZenginFinding::rule).containsExactly(ZenginRule.DATE_IMPOSSIBLE);
        assertThatTheSecondAccountIsSkipped(summary);
    }

    @Test
    void ofAnUnknownKind() {
        ReadSummary summary = read(0, "7");

        assertThat(findings)
                .extracting(ZenginFinding::rule)
                .containsExactly(
                        ZenginRule.RECORD_KIND,
                        ZenginRule.RECORD_ORDER,
                        ZenginRule.RECORD_ORDER,
                        ZenginRule.TOTAL_ACCOUNTS);
        assertThatTheSecondAccountIsSkipped(summary);
    }

    private void assertThatTheSecondAccountIsSkipped(ReadSummary summary) {
        assertThat(got.headers).hasSize(1);
        assertThat(got.numbers).containsExactly(2L, 3L);
        assertThat(got.trailers).hasSize(1);
        assertThat(got.skipped).containsExactly(5L, 6L, 7L);
        assertThat(summary.lines()).isEqualTo(2);
        assertThat(summary.skipped()).isEqualTo(3);
    }

    private ReadSummary read(int at, String damage) {
        byte[] file = HandMade.bytes("statements");
        System.arraycopy(HandMade.encoded(damage), 0, file, SECOND_HEADER + at, damage.length());
        return Zengin.STATEMENTS.readReporting(HandMade.in(file), THEN, got, findings::add);
    }
}
