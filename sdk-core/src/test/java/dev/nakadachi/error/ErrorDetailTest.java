package dev.nakadachi.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reasons are printed into logs by callers, and a bank may put its words where a code belongs. */
class ErrorDetailTest {

    @Test
    void aPlainCodeIsPrintedWithItsItem() {
        assertThat(ErrorDetail.of("WG_ERR_019")).hasToString("WG_ERR_019");
        assertThat(ErrorDetail.of("E2").withMessage("no such branch").about("2"))
                .hasToString("item 2: E2");
    }

    @Test
    void wordsInPlaceOfACodeAreNotPrinted() {
        ErrorDetail words = ErrorDetail.of("受取人 ﾔﾏﾀﾞ ﾊﾅｺ").about("ﾔﾏﾀﾞ ﾊﾅｺ");
        assertThat(words).hasToString("item ?: ?");
        assertThat(words.code()).isEqualTo("受取人 ﾔﾏﾀﾞ ﾊﾅｺ");
        assertThat(words.item()).contains("ﾔﾏﾀﾞ ﾊﾅｺ");
    }
}
