package dev.nakadachi.bank.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.host.Host;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApprovalScheduleTest {

    private static final Instant SINCE = Instant.parse("2026-04-15T00:00:00Z");

    private final ApprovalSchedule schedule = ApprovalSchedule.standard();

    @Test
    void thePauseIsAFifthOfTheAgeBetweenAMinuteAndAnHourAndATenthByChance() {
        assertThat(pauses(Duration.ZERO)).allMatch(pause -> isAbout(pause, Duration.ofMinutes(1)));
        assertThat(pauses(Duration.ofMinutes(30))).allMatch(pause -> isAbout(pause, Duration.ofMinutes(6)));
        assertThat(pauses(Duration.ofDays(3))).allMatch(pause -> isAbout(pause, Duration.ofHours(1)));
        assertThat(pauses(Duration.ofDays(3)).distinct().count()).isGreaterThan(1);
    }

    @Test
    void aDeadlineIsLookedAtSoonAfterItAndDelaysNothingOnceItIsOver() {
        Instant deadline = SINCE.plus(Duration.ofHours(10)).plus(Duration.ofMinutes(20));

        assertThat(schedule.next(SINCE, SINCE.plus(Duration.ofHours(10)), Optional.of(deadline), Host.system()))
                .isEqualTo(deadline.plus(Duration.ofMinutes(1)));
        Instant after = SINCE.plus(Duration.ofHours(11));
        assertThat(isAbout(
                        Duration.between(after, schedule.next(SINCE, after, Optional.of(deadline), Host.system())),
                        Duration.ofHours(1)))
                .isTrue();
    }

    @Test
    void theFirstLookComesAfterTheShortestPause() {
        ApprovalSchedule own = schedule.withPauses(Duration.ofSeconds(30), Duration.ofSeconds(30));

        assertThat(own.isDue(SINCE, SINCE.plusSeconds(29))).isFalse();
        assertThat(own.isDue(SINCE, SINCE.plusSeconds(30))).isTrue();
        assertThatThrownBy(() -> schedule.withPauses(Duration.ofHours(1), Duration.ofMinutes(1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> schedule.withPauses(Duration.ZERO, Duration.ofMinutes(1)))
                .isInstanceOf(InvalidInputException.class);
    }

    private Stream<Duration> pauses(Duration age) {
        Instant now = SINCE.plus(age);
        return Stream.generate(() -> Duration.between(now, schedule.next(SINCE, now, Optional.empty(), Host.system())))
                .limit(50);
    }

    /** A tenth longer or shorter. */
    private static boolean isAbout(Duration pause, Duration regular) {
        return pause.compareTo(regular.multipliedBy(9).dividedBy(10)) >= 0
                && pause.compareTo(regular.multipliedBy(11).dividedBy(10)) <= 0;
    }
}
