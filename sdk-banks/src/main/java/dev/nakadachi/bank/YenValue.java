package dev.nakadachi.bank;

import dev.nakadachi.money.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a balance in a foreign currency is worth in yen, by the bank's own count. Immutable and thread-safe. */
public final class YenValue {

    private final Money equivalent;
    private final @Nullable BigDecimal rate;
    private final @Nullable OffsetDateTime rateAsOf;

    private YenValue(Money equivalent, @Nullable BigDecimal rate, @Nullable OffsetDateTime rateAsOf) {
        this.equivalent = Objects.requireNonNull(equivalent, "equivalent");
        this.rate = rate;
        this.rateAsOf = rateAsOf;
    }

    /**
     * A worth.
     *
     * @param equivalent the amount in yen
     * @return the worth without its rate
     */
    public static YenValue of(Money equivalent) {
        return new YenValue(equivalent, null, null);
    }

    /**
     * The same worth with the rate behind it.
     *
     * @param value yen for one unit, the bank's telegraphic buying rate (TTB)
     * @return a copy
     */
    public YenValue withRate(BigDecimal value) {
        return new YenValue(equivalent, value, rateAsOf);
    }

    /**
     * The same worth with the time of its rate.
     *
     * @param value the bank's own date and time
     * @return a copy
     */
    public YenValue withRateAsOf(OffsetDateTime value) {
        return new YenValue(equivalent, rate, value);
    }

    /**
     * The worth in yen (円換算額).
     *
     * @return the amount
     */
    public Money equivalent() {
        return equivalent;
    }

    /**
     * The bank's telegraphic buying rate (TTB).
     *
     * @return yen for one unit, with the decimals that the bank sent; empty where it sends none
     */
    public Optional<BigDecimal> rate() {
        return Optional.ofNullable(rate);
    }

    /**
     * When the rate was set.
     *
     * @return the bank's own date and time, empty where it sends none
     */
    public Optional<OffsetDateTime> rateAsOf() {
        return Optional.ofNullable(rateAsOf);
    }

    @Override
    public String toString() {
        return "YenValue[masked]";
    }
}
