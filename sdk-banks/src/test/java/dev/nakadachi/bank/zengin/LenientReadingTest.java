package dev.nakadachi.bank.zengin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.KanaName;
import dev.nakadachi.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reading that goes on hands over, and what a strict one keeps back. */
class LenientReadingTest {

    private static final int PAYEE = 122 + 50;

    private final Gathered<OrderHeader, TransferLine, OrderTrailer> got = new Gathered<>();
    private final List<ZenginFinding> findings = new ArrayList<>();

    /** Lower case and full width of a Shift_JIS file stay what they are. */
    @Test
    void textWithFindingsIsHandedOverAsItIs() {
        byte[] file = HandMade.bytes("transfers");
        byte[] name = HandMade.encoded("yamada 山田");
        System.arraycopy(name, 0, file, PAYEE, name.length);
        Zengin.TRANSFERS.readReporting(HandMade.in(file), HandMade.DATES, got, findings::add);

        assertThat(got.lines.get(0).payee().holder()).contains(new KanaName("yamada 山田"));
        assertThat(findings)
                .extracting(found -> found.ruleId() + " " + found.offset())
                .containsExactly("text.lower-case " + PAYEE, "text.double-byte " + (PAYEE + 7));
        assertThat(findings.toString()).doesNotContain("yamada", "山");
    }

    @Test
    void aRecordWithoutItsValuesIsSkippedAndTheRestGoesOn() {
        byte[] file = HandMade.bytes("transfers");
        file[122 + 89] = 'X';
        ReadSummary summary = Zengin.TRANSFERS.readReporting(HandMade.in(file), HandMade.DATES, got, findings::add);

        assertThat(got.skipped).containsExactly(2L);
        assertThat(got.numbers).containsExactly(3L);
        assertThat(got.trailers).hasSize(1);
        assertThat(summary).hasToString("ReadSummary[5 records, 1 lines, 1 skipped, 1 findings]");
    }

    @Test
    void aStrictReadingHandsNothingOverBehindTheFirstFindingAndFailsWithAll() {
        byte[] file = HandMade.bytes("transfers");
        file[244 + 50] = 'a';
        file[366 + 6] = '3';
        assertThatThrownBy(() -> Zengin.TRANSFERS.read(HandMade.in(file), HandMade.DATES, got))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(found -> found.ruleId())
                                .containsExactly("text.lower-case", "total.count"));
        assertThat(got.headers).hasSize(1);
        assertThat(got.numbers).containsExactly(2L);
        assertThat(got.trailers).isEmpty();
    }

    /** 1,001 empty lines in the place of records: one finding each, and one that the file does not end. */
    @Test
    void aFailureKeepsAThousandFindingsAndCountsTheRest() {
        byte[] file = HandMade.encoded("\n".repeat(1_001));
        assertThatThrownBy(() -> Zengin.TRANSFERS.read(HandMade.in(file), HandMade.DATES, got))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.findings()).hasSize(1_000))
                .hasMessageContaining("1002 findings");
    }
}
