package dev.nakadachi.bank.zengin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.kana.HalfKana;
import dev.nakadachi.bank.kana.ZenginAlphabet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The toolkit for names and the codec were written apart from each other: on every byte they say the same. */
class AlphabetsAgreeTest {

    private static final Map<CharacterClass, ZenginAlphabet> PAIRS = Map.of(
            CharacterClass.BRANCH, ZenginAlphabet.BANK_NAME,
            CharacterClass.PARTY, ZenginAlphabet.PARTY_NAME,
            CharacterClass.PAYROLL, ZenginAlphabet.PAYROLL_NAME,
            CharacterClass.EDI, ZenginAlphabet.EDI);

    @Test
    void onEveryByteAlone() {
        PAIRS.forEach((ours, theirs) -> {
            for (int one = 0x20; one <= 0xDF; one++) {
                boolean hasCharacter = one < 0x7F || one > 0xA0;
                boolean mark = one == 0xDE || one == 0xDF;
                if (hasCharacter && !mark) {
                    HalfKana text = new HalfKana(String.valueOf(SingleBytes.character(one)));
                    assertThat(ours.breachOf(one) == null)
                            .as("byte %x in %s", one, ours)
                            .isEqualTo(theirs.fault(text).isEmpty());
                }
            }
        });
    }

    @Test
    void onEveryMarkBehindEveryKana() {
        for (int kana = 0xB1; kana <= 0xDD; kana++) {
            for (int mark = 0xDE; mark <= 0xDF; mark++) {
                String text = "" + SingleBytes.character(kana) + SingleBytes.character(mark);
                // ヷ (DC DE) exists in Unicode only: the table of the formats has no such kana.
                if (kana != 0xDC) {
                    assertThat(!CharacterClass.isStray(mark, kana))
                            .as("%x behind %x", mark, kana)
                            .isEqualTo(ZenginAlphabet.PARTY_NAME
                                    .fault(new HalfKana(text))
                                    .isEmpty());
                }
            }
        }
    }
}
