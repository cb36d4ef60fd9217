package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import java.time.Duration;
import java.time.Instant;

/** The one time budget of a call: waits, refresh, headers and body draw on it. Thread-safe. */
final class Deadline {

    private final Host host;
    private final long endNanos;

    private Deadline(Host host, long endNanos) {
        this.host = host;
        this.endNanos = endNanos;
    }

    static Deadline start(Host host, Duration time) {
        return new Deadline(host, host.nanoTime() + time.toNanos());
    }

    /** What is left; throws when nothing is, because then nothing may be sent any more. */
    Duration remaining() {
        Duration left = leftOver();
        if (left.isNegative() || left.isZero()) {
            throw Problem.of(ErrorCode.DEADLINE_BEFORE_SEND, "the deadline of the call has passed")
                    .toException();
        }
        return left;
    }

    /** What is left, zero or less when the time is over. */
    Duration leftOver() {
        return Duration.ofNanos(endNanos - host.nanoTime());
    }

    boolean allows(Duration pause) {
        return leftOver().compareTo(pause) > 0;
    }

    Duration until(Instant time) {
        return Duration.between(host.now(), time);
    }
}
