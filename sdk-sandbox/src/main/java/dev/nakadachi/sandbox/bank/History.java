package dev.nakadachi.sandbox.bank;

import dev.nakadachi.error.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Past lines of an account, computed from a seed when they are asked for: any number costs no memory. The balance after
 * each line is drawn, and the amount is the difference to the balance before, so that no sum over the past is needed.
 * Immutable.
 */
public final class History {

    private static final Rule<Long> LINES = Rule.of(
            "History", "has 0 to 100,000,000 lines", "pass a number in that range", n -> n >= 0 && n <= 100_000_000);
    private static final Rule<Boolean> ORDER =
            Rule.of("History", "ends on or after its first day", "pass the earlier day first", kept -> kept);

    private static final Rule<Long> OPENING = Rule.of(
            "History.opening",
            "is 0 to 999,999,999,999 yen",
            "pass a balance in that range",
            n -> n >= 0 && n <= 999_999_999_999L);

    private static final long LOWEST_BALANCE = 1_000_000;
    private static final long SPREAD = 2_000_000;
    private static final long CORRECTION_EVERY = 97;
    private static final long SILENT_EVERY = 7;
    private static final Duration BUSINESS_PART_OF_DAY = Duration.ofHours(9);
    private static final List<String> REMARKS =
            List.of("振込 ｶ)ﾃｽﾄｼﾖｳｼﾞ", "振込 ｻﾝﾌﾟﾙｺｳｷﾞﾖｳ(ｶ", "口座振替 ﾃﾝｷﾘﾖｳｷﾝ", "振込手数料", "口座振替 ﾂｳｼﾝﾘﾖｳ", "振込 ﾅｶﾀﾞﾁ ﾀﾛｳ");

    private final long seed;
    private final long lines;
    private final LocalDate first;
    private final long days;
    private final OptionalLong opening;

    private History(long seed, long lines, LocalDate first, long days, OptionalLong opening) {
        this.seed = seed;
        this.lines = lines;
        this.first = first;
        this.days = days;
        this.opening = opening;
    }

    /**
     * A history spread evenly over days.
     *
     * @param seed the same seed gives the same lines
     * @param lines how many, 0 to 100,000,000
     * @param first the first day
     * @param last the last day
     * @return the history
     * @throws dev.nakadachi.error.InvalidInputException when a value is out of its range
     */
    public static History of(long seed, long lines, LocalDate first, LocalDate last) {
        ORDER.check(!last.isBefore(first));
        return new History(
                seed, LINES.check(lines), first, ChronoUnit.DAYS.between(first, last) + 1, OptionalLong.empty());
    }

    /**
     * No lines, and a balance to start from.
     *
     * @param yen the balance before the first line that is booked later, 0 to 999,999,999,999
     * @return the history
     * @throws dev.nakadachi.error.InvalidInputException when the balance is out of its range
     */
    public static History opening(long yen) {
        return new History(0, 0, LocalDate.EPOCH, 1, OptionalLong.of(OPENING.check(yen)));
    }

    /**
     * How many lines.
     *
     * @return zero or more
     */
    public long size() {
        return lines;
    }

    LocalDate firstDay() {
        return first;
    }

    BankLine line(long index) {
        long before = balanceAfter(index - 1);
        long after = balanceAfter(index);
        boolean silent = index % SILENT_EVERY == SILENT_EVERY - 1;
        int remark = Math.floorMod(mix(index ^ 0x5DEECE66DL), REMARKS.size());
        return new BankLine(
                timeOf(index),
                after - before,
                index % CORRECTION_EVERY == CORRECTION_EVERY - 1,
                after,
                silent ? Optional.empty() : Optional.of(REMARKS.get(remark)),
                !silent && REMARKS.get(remark).startsWith("振込 "));
    }

    /** Neighbours differ by an odd number, so no line has the amount zero. */
    long balanceAfter(long index) {
        if (opening.isPresent()) {
            return opening.getAsLong();
        }
        return LOWEST_BALANCE + 2 * Math.floorMod(mix(index), SPREAD) + (index & 1);
    }

    /** The first line on or after a day; {@link #size} when there is none. */
    long firstOnOrAfter(LocalDate day) {
        long offset = ChronoUnit.DAYS.between(first, day);
        if (offset <= 0) {
            return 0;
        }
        return offset >= days ? lines : startOfDay(offset);
    }

    private long startOfDay(long offset) {
        return Math.floorDiv(offset * lines + days - 1, days);
    }

    private LocalDateTime timeOf(long index) {
        long offset = Math.floorDiv(index * days, lines);
        long start = startOfDay(offset);
        long inDay = startOfDay(offset + 1) - start;
        long step = BUSINESS_PART_OF_DAY.toNanos() / 1_000 / inDay;
        return first.plusDays(offset).atStartOfDay().plus((index - start) * step, ChronoUnit.MICROS);
    }

    private long mix(long index) {
        long z = seed + index * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
