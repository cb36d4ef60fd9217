package dev.nakadachi.money;

import dev.nakadachi.error.Rule;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of money: a decimal and a currency.
 *
 * <p>Yen has no minor unit, so a fraction of a yen is refused; foreign amounts keep the decimals that the institution
 * sent. Two amounts are equal when their values and currencies are: trailing zeros do not count. Immutable and
 * thread-safe; closed by nature, hence a record.
 *
 * @param amount the amount in units of the currency, negative for a correction or an overdraft
 * @param currency the currency
 */
public record Money(BigDecimal amount, CurrencyCode currency) {

    private static final Rule<String> DIGITS = Rule.pattern(
            "Money",
            "-?[0-9]{1,30}(\\.[0-9]{1,18})?",
            "is digits with an optional leading minus and an optional fraction",
            "pass plain decimal text without separators, exponent or currency sign");
    private static final Rule<BigDecimal> WHOLE_YEN =
            Rule.of("Money", "in JPY has no fraction", "round by a rule of your own before making it", Money::isWhole);
    private static final Rule<BigDecimal> LONG_YEN = Rule.of(
            "Money", "as a long is at most 2^63 - 1 yen", "use amount() for sums of that size", Money::fitsLong);
    private static final Rule<CurrencyCode> YEN_ONLY =
            Rule.of("Money", "as yen is in JPY", "convert by a rule of your own first", CurrencyCode.JPY::equals);

    /**
     * Refuses a fraction of a yen.
     *
     * @param amount as above
     * @param currency as above
     */
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        if (currency.equals(CurrencyCode.JPY)) {
            WHOLE_YEN.check(amount);
            amount = amount.setScale(0);
        }
    }

    /**
     * An amount of yen.
     *
     * @param yen whole yen, negative allowed
     * @return the amount
     */
    public static Money yen(long yen) {
        return new Money(BigDecimal.valueOf(yen), CurrencyCode.JPY);
    }

    /**
     * An amount from the plain decimal text of an institution.
     *
     * @param digits digits, with an optional leading minus and an optional fraction
     * @param currency the currency
     * @return the amount, with the decimals of the text
     * @throws dev.nakadachi.error.InvalidInputException when the text is anything else
     */
    public static Money parse(String digits, CurrencyCode currency) {
        return new Money(new BigDecimal(DIGITS.check(digits)), currency);
    }

    /**
     * The sum.
     *
     * @param other an amount in the same currency
     * @return this plus the other
     * @throws dev.nakadachi.error.InvalidInputException when the currencies differ
     */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /**
     * The difference.
     *
     * @param other an amount in the same currency
     * @return this minus the other
     * @throws dev.nakadachi.error.InvalidInputException when the currencies differ
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /**
     * The same amount with the other sign.
     *
     * @return minus this
     */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /**
     * The sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return amount.signum();
    }

    /**
     * Whole yen as a number.
     *
     * @return the yen
     * @throws dev.nakadachi.error.InvalidInputException when this is not yen or does not fit
     */
    public long longYenExact() {
        YEN_ONLY.check(currency);
        return LONG_YEN.check(amount).longValueExact();
    }

    /**
     * The amount as institutions write it.
     *
     * @return plain digits, never an exponent
     */
    public String toPlainText() {
        return amount.toPlainString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money that && amount.compareTo(that.amount) == 0 && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount.stripTrailingZeros(), currency);
    }

    @Override
    public String toString() {
        return toPlainText() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        Rule.<Money>of(
                        "Money",
                        "is in " + currency + " like the amount it meets",
                        "convert by a rule of your own first",
                        that -> that.currency.equals(currency))
                .check(other);
        return other;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    private static boolean fitsLong(BigDecimal value) {
        return value.toBigInteger().bitLength() < Long.SIZE;
    }
}
