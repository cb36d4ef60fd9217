package dev.nakadachi.bank.kana;

import static dev.nakadachi.bank.kana.ZenginAlphabet.BANK_NAME;
import static dev.nakadachi.bank.kana.ZenginAlphabet.EDI;
import static dev.nakadachi.bank.kana.ZenginAlphabet.PARTY_NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZenginAlphabetTest {

    @ParameterizedTest
    @CsvSource({
        "PARTY_NAME, キャッシュ　サーバー, ｷﾔﾂｼﾕ ｻ-ﾊﾞ-",
        "PARTY_NAME, ｶ)ﾌｨﾝﾃｯｸ, ｶ)ﾌｲﾝﾃﾂｸ",
        "PARTY_NAME, iItest, IITEST",
        "PARTY_NAME, ａｉｚ, AIZ",
        "PARTY_NAME, シヶクヮヵ, ｼｹｸﾜｶ",
        "BANK_NAME, サン―イチ, ｻﾝ-ｲﾁ",
        "PAYROLL_NAME, スズキ　イチロウ２, ｽｽﾞｷ ｲﾁﾛｳ2",
        "EDI, ｦ｢1｣\\/(2)-., ｦ｢1｣\\/(2)-."
    })
    void aTextIsWrittenAsTheFieldTakesIt(ZenginAlphabet field, String given, String written) {
        assertThat(field.write(given).value()).isEqualTo(written);
        assertThat(field.fault(new HalfKana(written))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PARTY_NAME, ｱｧ, LARGE_KANA, 2",
        "PARTY_NAME, ｱｰ, HYPHEN, 2",
        "PARTY_NAME, ｱｲｦ, WO_ONLY_IN_EDI, 3",
        "PARTY_NAME, Ab, CAPITALS, 2",
        "PAYROLL_NAME, ｱA, NO_LATIN, 2",
        "PAYROLL_NAME, ｱa, NO_LATIN, 2",
        "PAYROLL_NAME, ｱ-, SYMBOL, 2",
        "BANK_NAME, ｱ(, SYMBOL, 2",
        "PARTY_NAME, ｱ/, SYMBOL, 2",
        "EDI, 'ｱ,', SYMBOL, 2",
        "EDI, ｱ･, SYMBOL, 2",
        "PARTY_NAME, ｢, SYMBOL, 1",
        "PARTY_NAME, ﾞ, MARKED_KANA, 1",
        "PARTY_NAME, ｶﾞﾞ, MARKED_KANA, 3",
        "PARTY_NAME, ｱﾞ, MARKED_KANA, 2",
        "PARTY_NAME, ｶﾟ, MARKED_KANA, 2"
    })
    void everyRuleNamesItsPosition(ZenginAlphabet field, String given, KanaRule rule, int position) {
        HalfKana text = new HalfKana(given);
        assertThat(field.fault(text)).contains(new KanaFault(rule, position));
        assertThatThrownBy(() -> field.check(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(field + ": character " + position + " ")
                .hasMessageContaining(rule.name());
    }

    /** The position is the caller's: 「ド」 makes two bytes, 𠮷 is one character. */
    @ParameterizedTest
    @CsvSource({"ドド山田, 3, ONE_BYTE", "ドド･, 3, SYMBOL", "ガ𠮷, 2, ONE_BYTE", "ドひ, 2, ONE_BYTE"})
    void theRefusalOfAWrittenTextCountsTheGivenCharacters(String given, int position, KanaRule rule) {
        assertThatThrownBy(() -> PARTY_NAME.write(given))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("character " + position + " ")
                .hasMessageContaining(rule.name())
                .hasMessageNotContaining(given.substring(given.length() - 1));
    }

    @Test
    void whatFitsIsReturnedAsItIs() {
        HalfKana text = new HalfKana("ｱ-");
        assertThat(BANK_NAME.check(text)).isSameAs(text);
        assertThat(EDI.check(text)).isSameAs(text);
    }
}
