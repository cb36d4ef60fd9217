package dev.nakadachi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditValueTest {

    @ParameterizedTest
    @ValueSource(strings = {"WG_ERR_001", "invalid_token", "maintenance", "v1.0.12", "E0123-45", "accounts:read"})
    void wordsStay(String word) {
        assertThat(AuditValue.text(word)).hasToString(word);
    }

    @ParameterizedTest
    @CsvSource({
        "1234567, *******",
        "account-1234567, account-*******",
        "123-4567, ***-****",
        "4111-1111-1111-1111, ****-****-****-****",
        "4111.1111.1111.1111, ****.****.****.****",
        "123456, 123456",
        "2026-11-21, ****-**-**",
    })
    void sevenDigitsAndMoreAreMaskedWhateverStandsBetweenThem(String text, String expected) {
        assertThat(AuditValue.text(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "a1b2c3d4e5f6a7b8, ****************",
        "abcdefghijklmnop, abcdefghijklmnop",
        "abcdefghijklmnopqrstuvwx, abcdefghijklmnopqrstuvwx",
        "abcdefghijklmnopqrstuvwxy, *************************",
        "eyJhbGciOiJSUzI1NiJ9.x.y, ********************.x.y",
        "a1b2c3d4e5f6a7b, a1b2c3d4e5f6a7b",
    })
    void longRunsThatMayBeTokensAreMasked(String text, String expected) {
        assertThat(AuditValue.text(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "カナ", "a\"b", "a\\b", "a\nb", "a/b", "a@b.example"})
    void whatIsNoWordIsMaskedWhole(String text) {
        assertThat(AuditValue.text(text)).hasToString("masked");
    }

    @Test
    void aWordOfMoreThan128CharactersIsMaskedWhole() {
        assertThat(AuditValue.text("a.".repeat(64))).hasToString("a.".repeat(64));
        assertThat(AuditValue.text("a.".repeat(64) + "a")).hasToString("masked");
    }

    @Test
    void timesHaveAlwaysThreeDecimals() {
        assertThat(AuditValue.time(Instant.parse("2026-11-21T00:00:00Z"))).hasToString("2026-11-21T00:00:00.000Z");
        assertThat(AuditValue.time(Instant.parse("2026-11-21T00:00:00.123456Z")))
                .hasToString("2026-11-21T00:00:00.123Z");
    }
}
