package dev.nakadachi.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VirtualClockTest {

    private final VirtualClock clock = new VirtualClock();

    @Test
    void itStandsStillUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-04-15T01:00:00Z"));

        clock.advance(Duration.ofMinutes(90));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-04-15T02:30:00Z"));
        assertThat(clock.nanoTime()).isEqualTo(5_400_000_000_000L);
    }

    @Test
    void settingItForwardLetsTimePass() {
        clock.set(Instant.parse("2026-04-15T01:00:10Z"));

        assertThat(clock.nanoTime()).isEqualTo(10_000_000_000L);
    }

    @Test
    void settingItBackMovesOnlyTheWallClock() {
        clock.advance(Duration.ofSeconds(5));
        clock.set(Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(clock.nanoTime()).isEqualTo(5_000_000_000L);
    }

    @Test
    void itDoesNotAdvanceBackwards() {
        assertThatThrownBy(() -> clock.advance(Duration.ofNanos(-1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("time does not run backwards");
    }
}
