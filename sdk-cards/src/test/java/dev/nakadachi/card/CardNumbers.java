package dev.nakadachi.card;

import java.util.random.RandomGenerator;

/** Numbers of the shape of card numbers, made up at run time: none stands in a file. */
final class CardNumbers {

    private CardNumbers() {}

    /**
     * Digits of which the last makes the check right (ISO/IEC 7812-1 annex B), counted another way than the screen
     * does.
     */
    static String right(int length, RandomGenerator random) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length - 1; i++) {
            digits.append(random.nextInt(10));
        }
        for (char last = '0'; last <= '9'; last++) {
            if (isRight(digits.toString() + last)) {
                return digits.toString() + last;
            }
        }
        throw new AssertionError("one of ten digits is right");
    }

    /** The same digits with another check digit. */
    static String wrong(int length, RandomGenerator random) {
        String right = right(length, random);
        int last = (right.charAt(length - 1) - '0' + 1 + random.nextInt(9)) % 10;
        return right.substring(0, length - 1) + last;
    }

    private static boolean isRight(String digits) {
        int[] doubled = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
        int sum = 0;
        boolean twice = false;
        for (char digit : new StringBuilder(digits).reverse().toString().toCharArray()) {
            sum += twice ? doubled[digit - '0'] : digit - '0';
            twice = !twice;
        }
        return sum % 10 == 0;
    }
}
