package dev.nakadachi.card;

import dev.nakadachi.money.Money;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a merchant charged in a currency of its own, by the issuer's count. Immutable and thread-safe. */
public final class ForeignAmount {

    private final Money local;
    private final @Nullable BigDecimal rate;

    private ForeignAmount(Money local, @Nullable BigDecimal rate) {
        this.local = Objects.requireNonNull(local, "local");
        this.rate = rate;
    }

    /**
     * An amount.
     *
     * @param local what the merchant charged
     * @return the amount without its rate
     */
    public static ForeignAmount of(Money local) {
        return new ForeignAmount(local, null);
    }

    /**
     * The same amount with its rate.
     *
     * @param value the billed currency for one unit of the local one
     * @return a copy
     */
    public ForeignAmount withRate(BigDecimal value) {
        return new ForeignAmount(local, value);
    }

    /**
     * What the merchant charged (現地通貨額).
     *
     * @return the amount
     */
    public Money local() {
        return local;
    }

    /**
     * The rate (換算レート). Times the amount, it need not give the billed amount to the last yen.
     *
     * @return the billed currency for one unit of the local one, with the decimals that the issuer sent; empty where it
     *     sends none
     */
    public Optional<BigDecimal> rate() {
        return Optional.ofNullable(rate);
    }

    @Override
    public String toString() {
        return "ForeignAmount[" + local.currency() + "]";
    }
}
