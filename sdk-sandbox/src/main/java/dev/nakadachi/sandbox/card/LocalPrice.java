package dev.nakadachi.sandbox.card;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.internal.random.Draw;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a merchant charged in another currency. Immutable. */
final class LocalPrice {

    private static final BigDecimal YEN_PER_DOLLAR = new BigDecimal("150.250000");
    private static final BigDecimal YEN_PER_WON = new BigDecimal("0.107500");

    private final BigDecimal amount;
    private final String currency;
    private final BigDecimal rate;

    private LocalPrice(BigDecimal amount, String currency, BigDecimal rate) {
        this.amount = amount;
        this.currency = currency;
        this.rate = rate;
    }

    static LocalPrice of(LineShape shape, Draw draw) {
        return shape == LineShape.IN_DOLLARS
                ? new LocalPrice(BigDecimal.valueOf(100 + draw.below(20_000), 2), "USD", YEN_PER_DOLLAR)
                : new LocalPrice(BigDecimal.valueOf(1_000 + draw.below(90_000)), "KRW", YEN_PER_WON);
    }

    /** Rounded down to the yen. */
    long yen() {
        return amount.multiply(rate).setScale(0, RoundingMode.DOWN).longValueExact();
    }

    void write(JsonWriter to) {
        to.text("localAmount", amount.toPlainString())
                .text("localCurrency", currency)
                .text("conversionRate", rate.toPlainString());
    }
}
