package dev.nakadachi.bank.kana;

import static dev.nakadachi.bank.kana.DifferenceReason.ABBREVIATION;
import static dev.nakadachi.bank.kana.DifferenceReason.CUT;
import static dev.nakadachi.bank.kana.DifferenceReason.LONG_VOWEL;
import static dev.nakadachi.bank.kana.DifferenceReason.OTHER;
import static dev.nakadachi.bank.kana.DifferenceReason.SMALL_KANA;
import static dev.nakadachi.bank.kana.DifferenceReason.SOUND_MARK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparerTest {

    private final NameComparer comparer = NameComparer.ofZenginFields();

    /** Expected: reason and the two positions, counted by hand. */
    @ParameterizedTest
    @CsvSource({
        "ｻｰﾊﾞｰ, ｻ-ﾊﾞ-, LONG_VOWEL 2/2 LONG_VOWEL 5/5",
        "ｵｰﾉ, ｵｵﾉ, LONG_VOWEL 2/2",
        "ﾄｰｷﾖｰ, ﾄｳｷﾖｳ, LONG_VOWEL 2/2 LONG_VOWEL 5/5",
        "ｹｰｺ, ｹｲｺ, LONG_VOWEL 2/2",
        "ｻﾊﾞｰ, ｻﾊﾞ, LONG_VOWEL 4/4",
        "ｷｬｯｼｭ, ｷﾔﾂｼﾕ, SMALL_KANA 2/2 SMALL_KANA 3/3 SMALL_KANA 5/5",
        "シヶ, シケ, SMALL_KANA 2/2",
        "ｶﾞﾙﾀﾞ, ｶﾙﾀ, SOUND_MARK 1/1 SOUND_MARK 4/3",
        "ﾊﾟﾝ, ﾊﾞﾝ, SOUND_MARK 1/1",
        "ガン, ｶﾞﾝ, WIDTH 1/1 WIDTH 2/3",
        "ａ, A, WIDTH 1/1 LETTER_CASE 1/1",
        "ﾔﾏﾀﾞ ﾊﾅ, ﾔﾏﾀﾞﾊﾅ, SEPARATOR 5/5",
        "ﾔﾏ･ﾊﾅ, ﾔﾏ ﾊﾅ, SEPARATOR 3/3",
        "ｶ)ｶﾞﾙﾀﾞ, ｶﾌﾞｼｷｶﾞｲｼﾔｶﾞﾙﾀﾞ, ABBREVIATION 1/1",
        "ｶ)ｶﾞﾙﾀﾞ, ｶﾞﾙﾀﾞ, ABBREVIATION 1/1",
        "ｶﾞﾙﾀﾞ(ﾕ, ｶﾞﾙﾀﾞﾕｳｹﾞﾝｶﾞｲｼﾔ, ABBREVIATION 6/6",
        "ｱ(ｶ)ｲ, ｱｶﾌﾞｼｷｶﾞｲｼﾔｲ, ABBREVIATION 2/2",
        "ｶ)ｱ, ｱ(ｶ, ABBREVIATION 1/1 ABBREVIATION 4/2",
        "ｱ(ｻﾞｲ, ｱｲﾂﾊﾟﾝｻﾞｲﾀﾞﾝﾎｳｼﾞﾝ, ABBREVIATION 2/2",
        "ｱ(ｶ)ｲ(ｴｲ, ｱ(ｶ)ｲ, ABBREVIATION 6/6",
        "ｱﾚﾝ, ｱﾚﾝｺﾞｳｶｲ, ABBREVIATION 2/2",
        "(ｶ)ｱ, ｱ, ABBREVIATION 1/1",
        "ｱｶ)ｲ, ｱｲ, OTHER 2/2 OTHER 3/2",
        "ｱ(ｶｲ, ｱｲ, OTHER 2/2 OTHER 3/2",
        "ｱﾚﾝ, ｱ, OTHER 2/2 OTHER 3/2",
        "ｵｵﾉ, ｵﾉ, OTHER 2/2",
        "ｱｲ, ｱｳ, OTHER 2/2",
        "山田, 山本, OTHER 2/2",
        "𠮷ｱ, 𠮷ｲ, OTHER 2/2",
        "ｱ-1, ｱ1, LONG_VOWEL 2/2",
        "1-2, 12, OTHER 2/2"
    })
    void everyDifferenceIsNamedWithItsPlaces(String first, String second, String expected) {
        assertThat(words(comparer.compare(first, second))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ｶﾞﾙﾀﾞ", "ガルダ", "山田 太郎", "ｶ)ｱ-ﾊﾞﾝ(ｴｲ"})
    void equalNamesAreTheSame(String name) {
        NameComparison comparison = comparer.compare(name, name);
        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.isExplained()).isTrue();
        assertThat(comparison.reasons()).isEmpty();
    }

    /** The field for a payee has 30 bytes: ten times ｱｲｳ fill it, and ﾃﾞ as bytes 30 and 31 does not fit. */
    @Test
    void aNameThatEndsWithItsFieldIsCut() {
        String whole = "ｱｲｳ".repeat(9) + "ｱｲﾃﾞﾝｷ";
        assertThat(words(comparer.compare("ｱｲｳ".repeat(9) + "ｱｲ", whole))).isEqualTo("CUT 30/30");
        assertThat(words(comparer.compare("ｱｲｳ".repeat(9) + "ｱｲﾃ", whole))).isEqualTo("CUT 30/30");
        assertThat(words(comparer.compare(whole, "ｱｲｳ".repeat(9) + "ｱｲ"))).isEqualTo("CUT 30/30");
        assertThat(words(comparer.compare("ｱｲｳ".repeat(10), "ｱｲｳ".repeat(11)))).isEqualTo("CUT 31/31");
    }

    @Test
    void aNameThatEndsBeforeItsFieldIsNotCut() {
        assertThat(comparer.compare("ｱｲｳ".repeat(8), "ｱｲｳ".repeat(11)).reasons())
                .containsExactly(OTHER);
        assertThat(NameComparer.ofFields(Set.of(24))
                        .compare("ｱｲｳ".repeat(8), "ｱｲｳ".repeat(11))
                        .reasons())
                .containsExactly(CUT);
    }

    @Test
    void severalHabitsAreExplainedAtOnce() {
        NameComparison comparison = comparer.compare("カ）サーバー・キャピタル", "ｶﾌﾞｼｷｶﾞｲｼﾔ ｻ-ﾊﾞｷﾔﾋﾟﾀﾙ");
        assertThat(comparison.isExplained()).isTrue();
        assertThat(comparison.isSame()).isFalse();
        assertThat(comparison.reasons())
                .contains(ABBREVIATION, LONG_VOWEL, SMALL_KANA)
                .doesNotContain(SOUND_MARK, OTHER);
    }

    @Test
    void neitherNameIsPrinted() {
        assertThat(comparer.compare("ｶﾞﾙﾀﾞ", "ｶﾞﾙﾀ")).hasToString("NameComparison[SOUND_MARK at 4/4]");
    }

    @Test
    void textsAndFieldsWithoutWidthAreRefused() {
        assertThatThrownBy(() -> comparer.compare("ｱ".repeat(201), "ｱ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> NameComparer.ofFields(Set.of(0))).isInstanceOf(InvalidInputException.class);
    }

    private static String words(NameComparison comparison) {
        List<String> words = comparison.differences().stream()
                .map(one -> one.reason() + " " + one.first() + "/" + one.second())
                .toList();
        return String.join(" ", words);
    }
}
