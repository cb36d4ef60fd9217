package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import java.time.Duration;

/** A time that several waits draw on. */
final class TimeLeft {

    private final Host host;
    private final long endNanos;

    TimeLeft(Host host, Duration time) {
        this.host = host;
        this.endNanos = host.nanoTime() + time.toNanos();
    }

    /** What is left, no less than a duration; {@code local.deadline-before-send} when it is less. */
    Duration orThrow(Duration least, String waitedFor) {
        Duration left = orThrow(waitedFor);
        if (left.compareTo(least) < 0) {
            throw Problem.of(
                            ErrorCode.DEADLINE_BEFORE_SEND,
                            "too little time was left to await the answer before " + waitedFor)
                    .toException();
        }
        return left;
    }

    /** What is left, more than zero; {@code local.deadline-before-send} when nothing is. */
    Duration orThrow(String waitedFor) {
        long left = endNanos - host.nanoTime();
        if (left <= 0) {
            throw Problem.of(ErrorCode.DEADLINE_BEFORE_SEND, "the time was over before " + waitedFor)
                    .toException();
        }
        return Duration.ofNanos(left);
    }
}
