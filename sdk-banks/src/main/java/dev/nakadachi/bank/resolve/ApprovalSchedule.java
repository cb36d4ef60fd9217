package dev.nakadachi.bank.resolve;

import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often is asked whether the customer has approved: often soon after the acceptance, because most people approve at
 * once, and seldom later. The pause is a fifth of the time that it waits already, between a shortest and a longest one,
 * and a tenth longer or shorter by chance, so that many commands of one moment are not asked about in one moment. After
 * a deadline is looked soon, and then as before: that a deadline is over ends nothing. The numbers are ours, not a
 * bank's. Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class ApprovalSchedule {

    private static final Rule<Duration> PAUSE = Rule.of(
            "ApprovalSchedule",
            "pauses for 1 second to 1 day",
            "choose pauses such as one minute and one hour",
            pause -> pause.compareTo(Duration.ofSeconds(1)) >= 0 && pause.compareTo(Duration.ofDays(1)) <= 0);
    private static final Rule<Boolean> ORDER = Rule.of(
            "ApprovalSchedule", "has a longest pause of at least the shortest", "swap them", ordered -> ordered);
    private static final int GROWTH = 5;
    private static final int JITTER = 10;
    private static final int STEPS = 1 << 16;

    private final Duration shortest;
    private final Duration longest;

    private ApprovalSchedule(Duration shortest, Duration longest) {
        this.shortest = PAUSE.check(shortest);
        this.longest = PAUSE.check(longest);
        ORDER.check(longest.compareTo(shortest) >= 0);
    }

    /**
     * One minute to one hour.
     *
     * @return the default
     */
    public static ApprovalSchedule standard() {
        return new ApprovalSchedule(Duration.ofMinutes(1), Duration.ofHours(1));
    }

    /**
     * Other pauses.
     *
     * @param shortestPause 1 second to 1 day; the first look comes after it
     * @param longestPause at least the shortest, and at most 1 day
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when they are out of range or order
     */
    public ApprovalSchedule withPauses(Duration shortestPause, Duration longestPause) {
        return new ApprovalSchedule(
                Objects.requireNonNull(shortestPause, "shortestPause"),
                Objects.requireNonNull(longestPause, "longestPause"));
    }

    boolean isDue(Instant since, Instant now) {
        return !now.isBefore(since.plus(shortest));
    }

    Instant next(Instant since, Instant now, Optional<Instant> deadline, Host chance) {
        Duration grown = Duration.between(since, now).dividedBy(GROWTH);
        Duration pause = grown.compareTo(shortest) < 0 ? shortest : grown.compareTo(longest) > 0 ? longest : grown;
        Instant regular = now.plus(shaken(pause, chance));
        return Stream.concat(deadline.map(end -> end.plus(shortest)).filter(now::isBefore).stream(), Stream.of(regular))
                .min(Instant::compareTo)
                .orElse(regular);
    }

    /** Between nine and eleven tenths. */
    private static Duration shaken(Duration pause, Host chance) {
        byte[] random = new byte[2];
        chance.nextBytes(random);
        int drawn = Short.toUnsignedInt(ByteBuffer.wrap(random).getShort());
        Duration room = pause.dividedBy(JITTER);
        return pause.minus(room).plus(room.multipliedBy(2L * drawn).dividedBy(STEPS));
    }

    @Override
    public String toString() {
        return "ApprovalSchedule[" + shortest + " to " + longest + "]";
    }
}
