package dev.nakadachi.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final CurrencyCode USD = new CurrencyCode("USD");

    @Test
    void yenIsWhole() {
        assertThat(Money.parse("110000", CurrencyCode.JPY)).isEqualTo(Money.yen(110_000));
        assertThat(Money.parse("110000.00", CurrencyCode.JPY).toPlainText()).isEqualTo("110000");
        assertThatThrownBy(() -> Money.parse("0.5", CurrencyCode.JPY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("JPY has no fraction")
                .hasMessageNotContaining("0.5");
    }

    @Test
    void foreignAmountsKeepTheDecimalsOfTheInstitution() {
        assertThat(Money.parse("12.340", USD).toPlainText()).isEqualTo("12.340");
    }

    @Test
    void trailingZerosDoNotCountInEquality() {
        assertThat(Money.parse("12.340", USD)).isEqualTo(Money.parse("12.34", USD));
        assertThat(Money.parse("12.340", USD)).hasSameHashCodeAs(Money.parse("12.34", USD));
        assertThat(Money.parse("0.000", USD)).hasSameHashCodeAs(Money.parse("0", USD));
        assertThat(Money.yen(1)).isNotEqualTo(new Money(BigDecimal.ONE, USD));
        assertThat(Money.yen(1)).isNotEqualTo(Money.yen(2));
    }

    @Test
    void sumsAreExact() {
        Money tenth = Money.parse("0.1", USD);
        assertThat(tenth.plus(tenth).plus(tenth)).isEqualTo(Money.parse("0.3", USD));
        assertThat(Money.yen(100).minus(Money.yen(150))).isEqualTo(Money.yen(-50));
        assertThat(Money.yen(-50).negated()).isEqualTo(Money.yen(50));
        assertThat(Money.yen(-50).signum()).isEqualTo(-1);
    }

    @Test
    void currenciesDoNotMix() {
        Money dollar = new Money(BigDecimal.ONE, USD);
        assertThatThrownBy(() -> Money.yen(1).plus(dollar))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("JPY");
        assertThatThrownBy(() -> Money.yen(1).minus(dollar)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(dollar::longYenExact).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theLargestLongFitsAndOneMoreDoesNot() {
        assertThat(Money.parse("9223372036854775807", CurrencyCode.JPY).longYenExact())
                .isEqualTo(Long.MAX_VALUE);
        assertThat(Money.parse("-9223372036854775808", CurrencyCode.JPY).longYenExact())
                .isEqualTo(Long.MIN_VALUE);
        Money more = Money.parse("9223372036854775808", CurrencyCode.JPY);
        assertThatThrownBy(more::longYenExact).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void textIsPlainNeverAnExponent() {
        assertThat(new Money(new BigDecimal("1E+3"), CurrencyCode.JPY)).hasToString("1000 JPY");
        assertThat(new Money(new BigDecimal("1E+3"), USD).toPlainText()).isEqualTo("1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1,000", "1e3", "+1", "--1", "1.", ".5", "１００", "¥100", "NaN"})
    void anythingButPlainDigitsIsRefused(String text) {
        assertThatThrownBy(() -> Money.parse(text, USD)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpy", "JP", "JPYX", "J1Y", ""})
    void aCurrencyIsThreeCapitals(String text) {
        assertThatThrownBy(() -> new CurrencyCode(text)).isInstanceOf(InvalidInputException.class);
    }
}
