package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProtocolWordsTest {

    @ParameterizedTest
    @MethodSource("words")
    void aWordKeepsItsRule(Word word) {
        assertThat(word.type.apply(word.good)).isNotNull();
        for (String bad : word.bad) {
            assertThatThrownBy(() -> word.type.apply(bad))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageNotContaining(bad.isEmpty() ? "null" : bad);
        }
    }

    static List<Word> words() {
        return List.of(
                new Word(BankCode::new, "0310", List.of("", "999", "99999", "０３１０", "031a")),
                new Word(BranchCode::new, "001", List.of("", "99", "9999", "٠٠١")),
                new Word(AccountNumber::new, "0012345", List.of("", "12345", "00123456", "001234x")),
                new Word(AccountName::new, "テスト株式会社", List.of("", "two\nlines", "x".repeat(141))),
                new Word(KanaName::new, "ﾃｽﾄ(ｶ", List.of("", "ﾃｽﾄ\u0000", "ｱ".repeat(141))),
                new Word(LineKey::new, "20250415101500123456", List.of("", "with space", "x".repeat(65))),
                new Word(PageKey::new, "20250415101500123456", List.of("", "with space", "x".repeat(257))));
    }

    record Word(Function<String, Object> type, String good, List<String> bad) {}
}
