package dev.nakadachi.bank.kana;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * KanaWidth beside ICU4J over the whole block of half-width katakana (U+FF61 to U+FF9F), each kana alone and with
 * either mark, and the whole block of katakana (U+30A0 to U+30FF) with the punctuation that both widths have.
 */
class IcuOracleTest {

    private final Transliterator toFull = Transliterator.getInstance("Halfwidth-Fullwidth");
    private final Transliterator toHalf = Transliterator.getInstance("Fullwidth-Halfwidth");

    @Test
    void theHalfWidthBlockBecomesTheSame() {
        Map<String, String> others = new TreeMap<>();
        int asked = 0;
        for (char one = '\uFF61'; one <= '\uFF9F'; one++) {
            for (String mark : new String[] {"", "ﾞ", "ﾟ"}) {
                asked++;
                note(others, one + mark, toFull.transliterate(one + mark), KanaWidth.FULL.of(one + mark));
            }
        }
        assertThat(others).isEmpty();
        System.out.println("ICU4J half-width block: " + asked + " texts, the same answer to each");
    }

    @Test
    void theFullWidthBlockBecomesTheSame() {
        Map<String, String> others = new TreeMap<>();
        int asked = 0;
        for (char one = '\u30A0'; one <= '\u30FF'; one++) {
            asked++;
            String text = String.valueOf(one);
            note(others, text, toHalf.transliterate(text), KanaWidth.HALF.of(text));
        }
        for (String text :
                List.of("。", "「", "」", "、", "\u3099", "\u309A", "カ\u3099", "ハ\u309A", "ア\u3099", "A\u3099")) {
            asked++;
            note(others, text, toHalf.transliterate(text), KanaWidth.HALF.of(text));
        }
        assertThat(others).isEmpty();
        System.out.println("ICU4J full-width block: " + asked + " texts, the same answer to each");
    }

    /**
     * Where we differ, and why. The marks that stand for themselves (U+309B, U+309C) have no half-width form for ICU,
     * which would leave ハ゜ half converted: people type them after a kana and mean the mark. A combining mark after
     * hiragana belongs to the hiragana, which ICU leaves as it is and robs of its mark. Full-width letters are not
     * kana, and become half-width in HalfKana only.
     */
    @Test
    void theExceptionsAreThese() {
        assertThat(toHalf.transliterate("ハ゜")).isEqualTo("ﾊ゜");
        assertThat(KanaWidth.HALF.of("ハ゜")).isEqualTo("ﾊﾟ");
        assertThat(toHalf.transliterate("か\u3099")).isEqualTo("かﾞ");
        assertThat(KanaWidth.HALF.of("か\u3099")).isEqualTo("か\u3099");
        assertThat(toHalf.transliterate("Ａ")).isEqualTo("A");
        assertThat(KanaWidth.HALF.of("Ａ")).isEqualTo("Ａ");
    }

    private static void note(Map<String, String> others, String asked, String icu, String ours) {
        if (!icu.equals(ours)) {
            others.put(hex(asked), "ICU " + hex(icu) + ", ours " + hex(ours));
        }
    }

    private static String hex(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(one -> out.append(String.format(Locale.ROOT, "%04X ", one)));
        return out.toString();
    }
}
