package dev.nakadachi.sync;

import java.util.random.RandomGenerator;

/**
 * How a bank of the campaign answers.
 *
 * @param keyed whether it shows its number of a line
 * @param byOffset whether a page starts after so many lines, or after a line
 * @param newestFirst in which order
 * @param pageSize most lines on a page
 * @param reach how many days back it shows
 */
record BankShape(boolean keyed, boolean byOffset, boolean newestFirst, int pageSize, int reach) {

    static BankShape any(RandomGenerator chance) {
        return new BankShape(
                chance.nextBoolean(),
                chance.nextBoolean(),
                chance.nextBoolean(),
                2 + chance.nextInt(9),
                chance.nextInt(3) == 0 ? 45 + chance.nextInt(30) : 10_000);
    }
}
