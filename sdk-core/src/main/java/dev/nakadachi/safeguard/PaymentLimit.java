package dev.nakadachi.safeguard;

import dev.nakadachi.error.Rule;
import dev.nakadachi.money.Money;

/**
 * How much may be paid at most. Closed by nature, hence a record.
 *
 * @param amount is above zero
 */
public record PaymentLimit(Money amount) {

    private static final Rule<Money> POSITIVE = Rule.of(
            "PaymentLimit", "is above zero", "pass the highest amount that is allowed", money -> money.signum() > 0);

    /**
     * Checks the amount.
     *
     * @param amount as above
     */
    public PaymentLimit {
        POSITIVE.check(amount);
    }

    /**
     * A limit in yen.
     *
     * @param yen whole yen
     * @return the limit
     */
    public static PaymentLimit yen(long yen) {
        return new PaymentLimit(Money.yen(yen));
    }

    /**
     * Whether an amount is beyond it. An amount of another currency is, because nobody can say otherwise.
     *
     * @param other the amount
     * @return true when it must not be paid
     */
    public boolean isExceededBy(Money other) {
        return !other.currency().equals(amount.currency())
                || other.minus(amount).signum() > 0;
    }
}
