package dev.nakadachi.card;

import dev.nakadachi.error.Rule;

/**
 * Which instalment of how many. Closed by nature, hence a record.
 *
 * @param number from 1
 * @param count not less than the number
 */
public record Instalment(int number, int count) {

    private static final Rule<Boolean> ORDER = Rule.of(
            "Instalment", "is number n of m with 1 <= n <= m", "use the numbers that the issuer sent", kept -> kept);

    /**
     * Checks the order.
     *
     * @param number as above
     * @param count as above
     */
    public Instalment {
        ORDER.check(number >= 1 && number <= count);
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}
