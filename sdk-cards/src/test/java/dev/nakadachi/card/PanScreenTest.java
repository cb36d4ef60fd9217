package dev.nakadachi.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guideline on APIs for credit-card data, 1.2 (2) ii: the API carries no PAN. */
class PanScreenTest {

    private static final long SEED = 20_261_121L;
    private static final int ROUNDS = 20_000;
    private static final List<String> BETWEEN = List.of(
            "", "", "", " ", "-", "  ", " - ", "\u00A0", "\u3000", "\u2010", "\u2013", "\u2212", "\uFF0D", "\u30FC",
            "\uFF70", "\u200B", "\u00AD", "_", "\t", "\n");
    private static final List<String> AROUND = List.of("", "カード番号：", "No.", "(", "A", "、", "/", "*", "利用 ", "😀");

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @Test
    void everyNumberWithARightCheckDigitIsMaskedHoweverItIsWritten() {
        for (int round = 0; round < ROUNDS; round++) {
            String digits = CardNumbers.right(13 + random.nextInt(7), random);
            String text = any(AROUND) + written(digits) + any(AROUND);
            String shown = PanScreen.screened(text);
            assertThat(digitsOf(shown))
                    .as("digits left of round %d, seed %d", round, SEED)
                    .isEqualTo(digits.substring(digits.length() - 4));
            assertThat(shown.codePointCount(0, shown.length()))
                    .as("nothing but digits is replaced, one for one")
                    .isEqualTo(text.codePointCount(0, text.length()));
        }
    }

    @Test
    void aNumberIsFoundBetweenOtherNumbers() {
        for (int round = 0; round < ROUNDS; round++) {
            String digits = CardNumbers.right(16, random);
            String text = "2026-11-21 " + grouped(digits) + " 03-1234-5678";
            assertThat(digitsOf(PanScreen.screened(text)))
                    .as("round %d, seed %d", round, SEED)
                    .doesNotContain(digits.substring(0, 12))
                    .doesNotContain(digits.substring(4));
        }
    }

    @Test
    void aNumberInsideALongerGroupIsFound() {
        for (int round = 0; round < ROUNDS; round++) {
            String digits = CardNumbers.right(16, random);
            assertThat(PanScreen.screened("0000" + digits)).doesNotContain(digits.substring(0, 12));
            assertThat(PanScreen.screened(digits + "20261121")).doesNotContain(digits.substring(0, 12));
        }
    }

    @Test
    void aNumberWhoseCheckDigitIsWrongIsLeft() {
        for (int round = 0; round < ROUNDS; round++) {
            String text = any(AROUND) + CardNumbers.wrong(13 + random.nextInt(7), random) + any(AROUND);
            assertThat(PanScreen.screened(text)).as("seed %d", SEED).isSameAs(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ミホンショテン",
                "2026-11-21",
                "2026-10-20T06:00:00+09:00",
                "03-1234-5678",
                "+81 90 1234 5678",
                "123456789012",
                "1500000.000000",
                "12/34/56/78/90/12/34/56",
                "EXAMPLE BOOKS NEW YORK 10001-0001"
            })
    void datesTelephoneNumbersAndAmountsAreLeft(String text) {
        assertThat(PanScreen.screened(text)).isSameAs(text);
    }

    /** By hand: 15 x 9, each second one doubled to 18 and so 9: 9 x 15 = 135, so the check digit is 5. */
    @Test
    void theMaskKeepsSeparatorsAndTheLastFourDigits() {
        assertThat(PanScreen.screened("a 9999-9999-9999-9995 b")).isEqualTo("a ****-****-****-9995 b");
        assertThat(PanScreen.screened("９９９９９９９９９９９９９９９５")).isEqualTo("************９９９５");
        assertThat(PanScreen.screened("9999-9999-9999-9996")).isEqualTo("9999-9999-9999-9996");
    }

    @Test
    void noReferenceIsACardNumberOrAMaskedOne() {
        String number = CardNumbers.right(16, random);
        for (String bad :
                List.of(number, "card-" + number, grouped(number).replace(' ', '-'), "************" + "1234")) {
            assertThatThrownBy(() -> new CardId(bad))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageNotContaining(number);
            assertThatThrownBy(() -> new StatementId(bad)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> new LineId(bad)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> new PurchaseId(bad)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> new LineCursor(bad)).isInstanceOf(InvalidInputException.class);
        }
        assertThat(new CardId("card-k3v9")).hasToString("CardId[masked]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a/b", "a b", "", "ａ", "a?b", "a#b", "a%2Fb"})
    void aReferenceIsOneSegmentOfAPath(String bad) {
        assertThatThrownBy(() -> new CardId(bad)).isInstanceOf(InvalidInputException.class);
    }

    private String written(String digits) {
        StringBuilder text = new StringBuilder();
        boolean wide = random.nextInt(4) == 0;
        String between = any(BETWEEN);
        int group = 1 + random.nextInt(6);
        for (int i = 0; i < digits.length(); i++) {
            text.append(i > 0 && i % group == 0 ? between : "");
            text.append(wide ? (char) (digits.charAt(i) - '0' + '\uFF10') : digits.charAt(i));
        }
        return text.toString();
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(?<=.)(?=(....)+$)", " ");
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String digitsOf(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
