package dev.nakadachi.provider;

import dev.nakadachi.error.Rule;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a consent lives at an institution and what ends it. Which of its error codes names which cause stands in the
 * error table of its profile, as {@code consent.period-over} and the like. Immutable and thread-safe; {@code with}
 * methods return a copy.
 */
public final class GrantFacts {

    private static final Duration LEAD = Duration.ofDays(14);
    private static final Rule<Duration> LIFE = Rule.of(
            "GrantFacts",
            "has times longer than nothing and at most 10 years",
            "pass the time that the institution documents",
            time -> !time.isNegative() && !time.isZero() && time.compareTo(Duration.ofDays(3660)) <= 0);

    private final @Nullable Duration longestLife;
    private final Duration expiringLead;
    private final Coexistence coexistence;
    private final @Nullable Duration historyDepth;
    private final @Nullable Wording endedByUserAt;

    private GrantFacts(
            @Nullable Duration longestLife,
            Duration expiringLead,
            Coexistence coexistence,
            @Nullable Duration historyDepth,
            @Nullable Wording endedByUserAt) {
        this.longestLife = longestLife;
        this.expiringLead = expiringLead;
        this.coexistence = coexistence;
        this.historyDepth = historyDepth;
        this.endedByUserAt = endedByUserAt;
    }

    /**
     * Nothing known: no end, renewal 14 days ahead of an end that is known otherwise.
     *
     * @return the start of a chain of {@code with}
     */
    public static GrantFacts unknown() {
        return new GrantFacts(null, LEAD, Coexistence.UNKNOWN, null, null);
    }

    /**
     * Says how long a consent lives at most, refreshes included (METI guideline 3.4 (2) i, footnote 18).
     *
     * @param value the time from the consent on
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is nothing, negative or above 10 years
     */
    public GrantFacts withLongestLife(Duration value) {
        return new GrantFacts(LIFE.check(value), expiringLead, coexistence, historyDepth, endedByUserAt);
    }

    /**
     * Says how long before its end a consent counts as expiring.
     *
     * @param value the time; of a short life at most a quarter is taken
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is nothing, negative or above 10 years
     */
    public GrantFacts withExpiringLead(Duration value) {
        return new GrantFacts(longestLife, LIFE.check(value), coexistence, historyDepth, endedByUserAt);
    }

    /**
     * Says what a further consent does to the former one.
     *
     * @param value the fact
     * @return a copy
     */
    public GrantFacts withCoexistence(Coexistence value) {
        return new GrantFacts(longestLife, expiringLead, value, historyDepth, endedByUserAt);
    }

    /**
     * Says how far back transactions can be fetched.
     *
     * @param value the time before today
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is nothing, negative or above 10 years
     */
    public GrantFacts withHistoryDepth(Duration value) {
        return new GrantFacts(longestLife, expiringLead, coexistence, LIFE.check(value), endedByUserAt);
    }

    /**
     * Says where users end a consent by their own hand.
     *
     * @param value the way to that page, for users
     * @return a copy
     */
    public GrantFacts withEndedByUserAt(Wording value) {
        return new GrantFacts(longestLife, expiringLead, coexistence, historyDepth, value);
    }

    /**
     * How long a consent lives at most.
     *
     * @return the time from the consent on, empty where unknown
     */
    public Optional<Duration> longestLife() {
        return Optional.ofNullable(longestLife);
    }

    /**
     * How long before its end a consent counts as expiring.
     *
     * @return the time
     */
    public Duration expiringLead() {
        return expiringLead;
    }

    /**
     * What a further consent does to the former one.
     *
     * @return the fact
     */
    public Coexistence coexistence() {
        return coexistence;
    }

    /**
     * How far back transactions can be fetched.
     *
     * @return the time before today, empty where unknown
     */
    public Optional<Duration> historyDepth() {
        return Optional.ofNullable(historyDepth);
    }

    /**
     * Where users end a consent by their own hand.
     *
     * @return the way, empty where unknown
     */
    public Optional<Wording> endedByUserAt() {
        return Optional.ofNullable(endedByUserAt);
    }
}
