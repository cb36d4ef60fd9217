package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.kana.DifferenceReason;
import dev.nakadachi.error.InvalidInputException;
import org.junit.jupiter.api.Test;

class KanaNameTest {

    @Test
    void aNameBecomesHalfWidth() {
        assertThat(new KanaName("カ）ガルダ").toHalf().value()).isEqualTo("ｶ)ｶﾞﾙﾀﾞ");
    }

    @Test
    void aNameWithKanjiIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> new KanaName("ｶ)山田").toHalf())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("character 3 ")
                .hasMessageNotContaining("山");
    }

    @Test
    void twoNamesSayWhyTheyDiffer() {
        assertThat(new KanaName("カ）サーバー").compareWith(new KanaName("ｶ)ｻ-ﾊﾞ-")).reasons())
                .containsExactlyInAnyOrder(DifferenceReason.WIDTH, DifferenceReason.LONG_VOWEL);
    }
}
