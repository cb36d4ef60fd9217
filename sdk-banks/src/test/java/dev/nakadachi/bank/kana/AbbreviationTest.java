package dev.nakadachi.bank.kana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.kana.Abbreviation.Kind;
import dev.nakadachi.bank.kana.Abbreviation.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationTest {

    /** The examples of Joyo Bank: (カ at the end, カ) at the head, (ユ) between, (エイ for an office at the end. */
    @ParameterizedTest
    @CsvSource({
        "株式会社, HEAD, ｶ)",
        "株式会社, MIDDLE, (ｶ)",
        "株式会社, END, (ｶ",
        "有限会社, MIDDLE, (ﾕ)",
        "営業所, END, (ｴｲ",
        "連合会, END, ﾚﾝ"
    })
    void bracketsSayWhereTheWordStands(String term, Place place, String written) {
        assertThat(word(term).at(place).value()).isEqualTo(written);
    }

    /** Rows of Keiyo Bank's table, each written large as its page has them. */
    @ParameterizedTest
    @CsvSource({
        "合名会社, メ",
        "合資会社, シ",
        "合同会社, ド",
        "医療法人, イ",
        "財団法人, ザイ",
        "社団法人, シヤ",
        "宗教法人, シユウ",
        "学校法人, ガク",
        "社会福祉法人, フク",
        "相互会社, ソ",
        "更生保護法人, ホゴ",
        "特定非営利活動法人, トクヒ",
        "独立行政法人, ドク",
        "弁護士法人, ベン",
        "有限責任中間法人, チユウ",
        "行政書士法人, ギヨ",
        "司法書士法人, シホウ",
        "税理士法人, ゼイ",
        "国立大学法人, ダイ",
        "農事組合法人, ノウ",
        "出張所, シユツ"
    })
    void theTableHasWhatABankPublishes(String term, String kana) {
        assertThat(word(term).kana().toFull()).isEqualTo(kana);
    }

    @Test
    void whatIsWrittenFitsTheFieldOfAName() {
        List<Abbreviation> all = Abbreviation.published();
        assertThat(all).hasSize(53);
        for (Abbreviation word : all) {
            assertThat(ZenginAlphabet.PARTY_NAME.fault(word.reading()))
                    .as(word.term())
                    .isEmpty();
            for (Place place : Place.values()) {
                assertThat(ZenginAlphabet.PARTY_NAME.fault(word.at(place)))
                        .as(word.term())
                        .isEmpty();
            }
        }
        assertThat(all.stream().filter(word -> word.kind() == Kind.OFFICE)).hasSize(2);
    }

    private static Abbreviation word(String term) {
        return Abbreviation.published().stream()
                .filter(word -> word.term().equals(term))
                .findFirst()
                .orElseThrow();
    }
}
