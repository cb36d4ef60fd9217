package dev.nakadachi.sandbox.card;

import dev.nakadachi.sandbox.internal.random.Draw;
import java.util.Locale;

/** What looks like a card number and is none: the prefix of test numbers, drawn digits, a right check digit. */
final class TestNumber {

    private static final String PREFIX = "411111";
    private static final long DRAWN = 1_000_000_000L;

    private TestNumber() {}

    static String of(Draw draw) {
        String fifteen = PREFIX + String.format(Locale.ROOT, "%09d", draw.below(DRAWN));
        return fifteen + checkDigit(fifteen);
    }

    /** ISO/IEC 7812-1 annex B: double every second digit from the right, add the digits of the products. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted / 10 + weighted % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
