package dev.nakadachi.bank.kana;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KanaWidthTest {

    @ParameterizedTest
    @CsvSource({
        "アイウエオ, ｱｲｳｴｵ",
        "ガギグゲゴ, ｶﾞｷﾞｸﾞｹﾞｺﾞ",
        "パピプペポ, ﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ",
        "ヴ, ｳﾞ",
        "ヲ, ｦ",
        "ッャュョ, ｯｬｭｮ",
        "トーキョー, ﾄｰｷｮｰ",
        "「カ」、・。, ｢ｶ｣､･｡"
    })
    void katakanaChangesItsWidth(String full, String half) {
        assertThat(KanaWidth.HALF.of(full)).isEqualTo(half);
        assertThat(KanaWidth.FULL.of(half)).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({"ＡＢＣ１２３", "ABC123", "①㈱㌔", "株式会社", "ひらがな", "が", "神", "（カ）"})
    void whatIsNoKatakanaStays(String text) {
        assertThat(KanaWidth.FULL.of(text)).isEqualTo(text);
        assertThat(KanaWidth.HALF.of(text.replace("カ", ""))).isEqualTo(text.replace("カ", ""));
    }

    @ParameterizedTest
    @CsvSource({"ヮ", "ヰ", "ヱ", "ヵ", "ヶ"})
    void katakanaWithoutAHalfWidthFormStays(String only) {
        assertThat(KanaWidth.HALF.of(only)).isEqualTo(only);
    }

    @ParameterizedTest
    @CsvSource({"か\u3099, か\u3099", "カ\u3099, ｶﾞ", "ハ\u309A, ﾊﾟ", "ハ゜, ﾊﾟ"})
    void aMarkOfItsOwnFollowsItsKana(String given, String half) {
        assertThat(KanaWidth.HALF.of(given)).isEqualTo(half);
    }
}
