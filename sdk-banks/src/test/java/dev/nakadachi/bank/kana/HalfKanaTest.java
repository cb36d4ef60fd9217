package dev.nakadachi.bank.kana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfKanaTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "カ）ガルダ　ショウジ,ｶ)ｶﾞﾙﾀﾞ ｼｮｳｼﾞ",
                "ＡＢＣ－１２３,ABC-123",
                "￥１０／２０,\\10/20",
                "¥,\\",
                "あさひ‐２,",
                "メイ―メイ−メイ,ﾒｲ-ﾒｲ-ﾒｲ"
            })
    void aTextOfAnyWidthBecomesOneByteEach(String given, String half) {
        if (half == null) {
            assertThatThrownBy(() -> HalfKana.of(given))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("character 1 ")
                    .hasMessageContaining("ONE_BYTE")
                    .hasMessageNotContaining("あ");
        } else {
            assertThat(HalfKana.of(given)).isEqualTo(new HalfKana(half));
        }
    }

    /** JIS X 0201 as in the table of the Zengin character set: ｶ is B6, ﾞ is DE, ｱ is B1, the hyphen is 2D. */
    @Test
    void bytesAreThoseOfJisX0201() {
        HalfKana text = new HalfKana("ｶﾞｱ-1A｡ﾟ");
        assertThat(text.toBytes()).containsExactly(0xB6, 0xDE, 0xB1, 0x2D, 0x31, 0x41, 0xA1, 0xDF);
        assertThat(HalfKana.ofBytes(text.toBytes())).isEqualTo(text);
        assertThat(text.bytes()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"0x1F", "0x7F", "0x80", "0xA0", "0xE0", "0xFF"})
    void aByteOutsideTheTableIsRefusedWithItsPosition(String code) {
        byte[] bytes = {0x41, (byte) (int) Integer.decode(code)};
        assertThatThrownBy(() -> HalfKana.ofBytes(bytes))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("character 2 ");
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "1, ''", "2, ｶﾞ", "3, ｶﾞｱ", "4, ｶﾞｱ", "5, ｶﾞｱﾊﾟ", "6, ｶﾞｱﾊﾟA", "99, ｶﾞｱﾊﾟA"})
    void aCutNeverPartsAKanaFromItsMark(int bytes, String left) {
        assertThat(new HalfKana("ｶﾞｱﾊﾟA").cut(bytes).value()).isEqualTo(left);
    }

    @Test
    void aNegativeWidthIsRefused() {
        assertThatThrownBy(() -> new HalfKana("ｱ").cut(-1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void onlyTheLengthIsPrinted() {
        assertThat(new HalfKana("ｶﾞﾙﾀﾞ")).hasToString("HalfKana[5 bytes]");
    }

    @Test
    void peopleReadItFullWidth() {
        assertThat(new HalfKana("ｶ)ｶﾞﾙﾀﾞ ｼﾖｳｼﾞ").toFull()).isEqualTo("カ)ガルダ ショウジ".replace("ョ", "ヨ"));
    }
}
