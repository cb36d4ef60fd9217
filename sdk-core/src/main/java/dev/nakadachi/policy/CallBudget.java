package dev.nakadachi.policy;

import dev.nakadachi.error.Rule;
import java.time.Duration;

/**
 * How many calls an institution is asked for: at most so many at once, and at most so many started in a period. Closed
 * by nature, hence a record.
 *
 * @param atOnce calls under way at the same time, 1 to 10,000
 * @param perPeriod calls started in any period, 1 to 1,000,000
 * @param period the period, above zero
 */
public record CallBudget(int atOnce, int perPeriod, Duration period) {

    private static final Rule<Integer> AT_ONCE = Rule.of(
            "CallBudget",
            "allows 1 to 10,000 calls at once",
            "choose a number in that range",
            n -> n >= 1 && n <= 10_000);
    private static final Rule<Integer> PER_PERIOD = Rule.of(
            "CallBudget",
            "allows 1 to 1,000,000 calls a period",
            "choose a number in that range",
            n -> n >= 1 && n <= 1_000_000);
    private static final Rule<Duration> PERIOD = Rule.of(
            "CallBudget",
            "has a period above zero",
            "choose a period such as one second",
            d -> !d.isNegative() && !d.isZero());

    /**
     * Checks the limits.
     *
     * @param atOnce as above
     * @param perPeriod as above
     * @param period as above
     */
    public CallBudget {
        AT_ONCE.check(atOnce);
        PER_PERIOD.check(perPeriod);
        PERIOD.check(period);
    }

    @Override
    public String toString() {
        return atOnce + " at once, " + perPeriod + " in " + period;
    }
}
