package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.Rule;
import dev.nakadachi.policy.TokenOptions;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The times and limits of consent and tokens. Closed by nature, hence a record.
 *
 * @param consentLife how long a callback is accepted after the start
 * @param clockSkew how long before its end a token counts as expired, at most a quarter of its life
 * @param staleLead how long before that it is refreshed in the background, at most a quarter of its life
 * @param refreshTime how long a token call may take with its waits, whatever its callers' deadlines
 * @param pauseAfterFailure how long after a failed background refresh the next one is tried
 * @param rereadAfter how long a grant is used from memory before it is read again
 * @param callsAtOnce how many token calls of a connection may be under way
 * @param largestAnswer the largest token answer that is read, in bytes
 */
public record OAuthOptions(
        Duration consentLife,
        Duration clockSkew,
        Duration staleLead,
        Duration refreshTime,
        Duration pauseAfterFailure,
        Duration rereadAfter,
        int callsAtOnce,
        long largestAnswer) {

    private static final Rule<Duration> TIME = Rule.of(
            "OAuthOptions",
            "has no negative time and none above a day",
            "choose times in that range",
            time -> !time.isNegative() && time.compareTo(Duration.ofDays(1)) <= 0);
    private static final Rule<Integer> CALLS = Rule.of(
            "OAuthOptions",
            "allows 1 to 1,000 token calls at once",
            "choose a number in that range",
            n -> n >= 1 && n <= 1_000);

    /**
     * Checks the ranges.
     *
     * @param consentLife as above
     * @param clockSkew as above
     * @param staleLead as above
     * @param refreshTime as above
     * @param pauseAfterFailure as above
     * @param rereadAfter as above
     * @param callsAtOnce as above
     * @param largestAnswer as above
     */
    public OAuthOptions {
        Stream.of(consentLife, clockSkew, staleLead, refreshTime, pauseAfterFailure, rereadAfter)
                .forEach(TIME::check);
        CALLS.check(callsAtOnce);
    }

    /**
     * 10 minutes for a consent, 30 seconds of skew, refresh 5 minutes ahead, 30 seconds for a token call, 4 at once, a
     * grant read anew after 5 seconds.
     *
     * @return the defaults
     */
    public static OAuthOptions defaults() {
        return of(TokenOptions.defaults());
    }

    /**
     * What a caller set, and the rest by default.
     *
     * @param tokens what a caller set
     * @return the options
     */
    public static OAuthOptions of(TokenOptions tokens) {
        return new OAuthOptions(
                Duration.ofMinutes(10),
                tokens.clockSkew(),
                tokens.refreshLead(),
                tokens.refreshTime(),
                Duration.ofSeconds(5),
                tokens.rereadAfter(),
                tokens.callsAtOnce(),
                256L * 1024);
    }
}
