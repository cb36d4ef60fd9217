package dev.nakadachi.provider;

import dev.nakadachi.error.Rule;
import java.time.Duration;

/**
 * What becomes of a refresh token when it is used: decides what a refresh whose answer was lost can still be saved by.
 * Closed by nature, hence a record.
 *
 * @param kind what the institution does
 * @param grace how long the old token still works after its use; zero but for {@link Kind#GRACE}
 */
public record RefreshRotation(Kind kind, Duration grace) {

    private static final Rule<Duration> GRACE_TIME = Rule.of(
            "RefreshRotation.grace",
            "is longer than nothing and at most a day",
            "pass the time that the institution documents",
            time -> !time.isNegative() && !time.isZero() && time.compareTo(Duration.ofDays(1)) <= 0);

    /** What an institution does with a refresh token that was used. */
    public enum Kind {
        /** Nothing public says so; a lost answer is tried once more with the old token. */
        UNKNOWN,
        /** The same refresh token goes on working. */
        NONE,
        /** The old one ends when the new one is issued: a lost answer ends the grant. */
        DIES_AT_ISSUE,
        /** The old one ends when the new one is first used: a lost answer costs nothing. */
        DIES_AT_FIRST_USE,
        /** The old one works for a while after its use. */
        GRACE
    }

    /**
     * Nothing public says what happens.
     *
     * @return the careful default
     */
    public static RefreshRotation unknown() {
        return new RefreshRotation(Kind.UNKNOWN, Duration.ZERO);
    }

    /**
     * No rotation.
     *
     * @return the same refresh token goes on working
     */
    public static RefreshRotation none() {
        return new RefreshRotation(Kind.NONE, Duration.ZERO);
    }

    /**
     * Single use.
     *
     * @return the old token ends when the new one is issued
     */
    public static RefreshRotation diesAtIssue() {
        return new RefreshRotation(Kind.DIES_AT_ISSUE, Duration.ZERO);
    }

    /**
     * The old token ends when the new one is first used.
     *
     * @return the rule
     */
    public static RefreshRotation diesAtFirstUse() {
        return new RefreshRotation(Kind.DIES_AT_FIRST_USE, Duration.ZERO);
    }

    /**
     * The old token works for a while after its use.
     *
     * @param time how long, more than nothing and at most a day
     * @return the rule
     * @throws dev.nakadachi.error.InvalidInputException when the time is out of range
     */
    public static RefreshRotation grace(Duration time) {
        return new RefreshRotation(Kind.GRACE, GRACE_TIME.check(time));
    }
}
