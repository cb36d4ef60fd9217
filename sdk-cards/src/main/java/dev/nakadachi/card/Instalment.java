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

    private static final Rule<String> DIGITS = Rule.pattern(
            "Instalment", "[0-9]{1,3}", "is two whole numbers below 1000", "use the numbers that the issuer sent");

    /**
     * Checks the order.
     *
     * @param number as above
     * @param count as above
     */
    public Instalment {
        ORDER.check(number >= 1 && number <= count);
    }

    /**
     * Reads an instalment.
     *
     * @param number digits
     * @param count digits
     * @return the instalment
     */
    public static Instalment parse(String number, String count) {
        return new Instalment(Integer.parseInt(DIGITS.check(number)), Integer.parseInt(DIGITS.check(count)));
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}
