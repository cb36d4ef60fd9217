package dev.nakadachi.bank.resolve;

import java.time.Duration;
import java.time.Instant;

/** When something is looked at: after a first pause, then after twice the time each, at most a longest pause apart. */
record LookTimes(Duration first, Duration longest) {

    boolean due(Instant since, Instant now) {
        return !now.isBefore(since.plus(first));
    }

    /** The first time of the schedule after now. */
    Instant next(Instant since, Instant now) {
        Instant next = since.plus(first);
        while (!next.isAfter(now)) {
            Duration age = Duration.between(since, next);
            if (age.compareTo(longest) >= 0) {
                long whole = Duration.between(next, now).dividedBy(longest);
                return next.plus(longest.multipliedBy(whole + 1));
            }
            next = next.plus(age);
        }
        return next;
    }
}
