package dev.nakadachi.bank.bulk;

import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.error.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * When a bulk payment is looked at, and when to stop. After the first look comes a pause; each pause is twice the one
 * before, up to the longest. A transfer that is reserved for a later day is looked at less often until then. The last
 * look is some days after the designated day. Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class BulkSchedule {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration BEFORE_ITS_DAY = Duration.ofHours(12);
    private static final Rule<Duration> PAUSE = Rule.of(
            "BulkSchedule",
            "pauses from 1 second to 24 hours",
            "choose a pause in that range",
            pause -> pause.compareTo(Duration.ofSeconds(1)) >= 0 && pause.compareTo(Duration.ofHours(24)) <= 0);
    private static final Rule<Integer> DAYS = Rule.of(
            "BulkSchedule.withDays", "lasts 1 to 92 days", "choose a number in that range", n -> n >= 1 && n <= 92);

    private final Duration first;
    private final Duration longest;
    private final int days;

    private BulkSchedule(Duration first, Duration longest, int days) {
        this.first = first;
        this.longest = longest;
        this.days = days;
    }

    /**
     * The first pause is ten minutes, after which GMO Aozora shows the payments [O: G1]; the longest is an hour; looked
     * at until three days after the designated day. The latter two are ours: no bank says when money may come back.
     *
     * @return the schedule
     */
    public static BulkSchedule usual() {
        return new BulkSchedule(Duration.ofMinutes(10), Duration.ofHours(1), 3);
    }

    /**
     * Other pauses.
     *
     * @param firstPause 1 second to 24 hours
     * @param longestPause 1 second to 24 hours
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when one is out of range
     */
    public BulkSchedule withPauses(Duration firstPause, Duration longestPause) {
        return new BulkSchedule(PAUSE.check(firstPause), PAUSE.check(longestPause), days);
    }

    /**
     * Another end.
     *
     * @param afterTheDay 1 to 92 days after the designated day
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public BulkSchedule withDays(int afterTheDay) {
        return new BulkSchedule(first, longest, DAYS.check(afterTheDay));
    }

    /**
     * How long to wait for the next look, for those who plan it themselves.
     *
     * @param looks how many looks there were, at least 1
     * @param report what the last one found
     * @param now the time of the last one
     * @return the pause, empty when the schedule is over
     */
    public Optional<Duration> pauseAfter(int looks, BulkReport report, Instant now) {
        Objects.requireNonNull(report, "report");
        LocalDate day = report.own()
                .flatMap(TransferRecord::designatedDate)
                .orElse(report.command().transfer().designatedDate());
        Instant end = day.plusDays(days + 1L).atStartOfDay(TOKYO).toInstant();
        if (!now.isBefore(end)) {
            return Optional.empty();
        }
        Duration toTheDay = Duration.between(now, day.atStartOfDay(TOKYO).toInstant());
        if (report.isIn(TransferState.Kind.SCHEDULED) && toTheDay.compareTo(first) > 0) {
            return Optional.of(shorter(BEFORE_ITS_DAY, toTheDay));
        }
        Duration doubled = first.multipliedBy(1L << Math.min(Math.max(looks - 1, 0), 20));
        return Optional.of(shorter(shorter(doubled, longest), Duration.between(now, end)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    @Override
    public String toString() {
        return "BulkSchedule[" + first + " to " + longest + ", " + days + " days]";
    }
}
