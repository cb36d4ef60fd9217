package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One amount for one payee (振込明細). Prints no amount. Immutable and thread-safe. */
public final class Payment {

    private static final Rule<Money> AMOUNT = Rule.of(
            "Payment",
            "has an amount of at least 1 yen, without decimals",
            "pay in whole yen",
            money -> money.currency().equals(CurrencyCode.JPY)
                    && money.amount().compareTo(BigDecimal.ONE) >= 0
                    && money.amount().stripTrailingZeros().scale() <= 0);

    private final Payee payee;
    private final Money amount;
    private final @Nullable EdiInfo edi;

    private Payment(Payee payee, Money amount, @Nullable EdiInfo edi) {
        this.payee = Objects.requireNonNull(payee, "payee");
        this.amount = AMOUNT.check(amount);
        this.edi = edi;
    }

    /**
     * A payment.
     *
     * @param payee who is paid
     * @param amount how much, in whole yen
     * @return the payment
     * @throws dev.nakadachi.error.InvalidInputException when the amount is not of at least 1 yen
     */
    public static Payment of(Payee payee, Money amount) {
        return new Payment(payee, amount, null);
    }

    /**
     * The same payment with a word to the payee's books.
     *
     * @param value the word
     * @return a copy
     */
    public Payment withEdi(EdiInfo value) {
        return new Payment(payee, amount, value);
    }

    /**
     * Who is paid.
     *
     * @return the payee
     */
    public Payee payee() {
        return payee;
    }

    /**
     * How much.
     *
     * @return whole yen
     */
    public Money amount() {
        return amount;
    }

    /**
     * A word to the payee's books.
     *
     * @return the word, empty when there is none
     */
    public Optional<EdiInfo> edi() {
        return Optional.ofNullable(edi);
    }

    @Override
    public String toString() {
        return "Payment[" + payee + "]";
    }
}
