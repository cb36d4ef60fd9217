package dev.nakadachi.policy;

import dev.nakadachi.error.Rule;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What a caller may set for the tokens of its grants. All nodes on one store should have the same. Immutable and
 * thread-safe; the {@code with} methods return a copy.
 */
public final class TokenOptions {

    private static final Rule<Duration> LEAD = Rule.of(
            "TokenOptions",
            "has a skew and a lead of no less than nothing and at most a day",
            "choose times in that range",
            time -> !time.isNegative() && time.compareTo(Duration.ofDays(1)) <= 0);
    private static final Rule<Duration> REFRESH = Rule.of(
            "TokenOptions",
            "has a refresh time of 3 seconds to 10 minutes",
            "choose a time in that range",
            time -> time.compareTo(Duration.ofSeconds(3)) >= 0 && time.compareTo(Duration.ofMinutes(10)) <= 0);
    private static final Rule<Duration> REREAD = Rule.of(
            "TokenOptions",
            "uses a grant from memory for no less than nothing and at most 10 minutes",
            "choose a time in that range",
            time -> !time.isNegative() && time.compareTo(Duration.ofMinutes(10)) <= 0);
    private static final Rule<Integer> CALLS = Rule.of(
            "TokenOptions",
            "allows 1 to 1,000 token calls at once",
            "choose a number in that range",
            n -> n >= 1 && n <= 1_000);
    private static final TokenOptions DEFAULTS = new TokenOptions(new Draft());

    private final Draft options;

    private TokenOptions(Draft options) {
        this.options = options;
    }

    /**
     * 30 seconds of clock skew, refreshed 5 minutes ahead, 30 seconds for a token call, 4 at once, a grant read anew
     * after 5 seconds.
     *
     * @return the defaults
     */
    public static TokenOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Another clock skew between this process and the institution.
     *
     * @param time how long before its end a token counts as expired; at most a quarter of its life is used
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when the time is negative or above a day
     */
    public TokenOptions withClockSkew(Duration time) {
        return with(next -> next.clockSkew = LEAD.check(time));
    }

    /**
     * Another lead of the refresh in the background.
     *
     * @param time how long before it counts as expired a token is refreshed while it is served; at most a quarter of
     *     its life is used
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when the time is negative or above a day
     */
    public TokenOptions withRefreshLead(Duration time) {
        return with(next -> next.refreshLead = LEAD.check(time));
    }

    /**
     * Another time for a token call with its waits, whatever the deadlines of those who wait for it; also how long an
     * intent of another node is taken for one that is still under way.
     *
     * @param time 3 seconds to 10 minutes
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when the time is out of range
     */
    public TokenOptions withRefreshTime(Duration time) {
        return with(next -> next.refreshTime = REFRESH.check(time));
    }

    /**
     * Another number of token calls at once.
     *
     * @param calls of one connection, 1 to 1,000
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when the number is out of range
     */
    public TokenOptions withCallsAtOnce(int calls) {
        return with(next -> next.callsAtOnce = CALLS.check(calls));
    }

    /**
     * Another time for which a grant is used from memory. So long at most a call that only reads may go on with a
     * consent that was ended, or widened, by another node; a call that may change something reads the grant each time,
     * whatever is set here. A shorter time costs one reading of the store per grant in use and that time, with
     * {@link Duration#ZERO} one per call; a longer one lets an ended consent be used for longer.
     *
     * @param time zero to 10 minutes
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when the time is out of range
     */
    public TokenOptions withRereadAfter(Duration time) {
        return with(next -> next.rereadAfter = REREAD.check(time));
    }

    /**
     * The clock skew.
     *
     * @return how long before its end a token counts as expired
     */
    public Duration clockSkew() {
        return options.clockSkew;
    }

    /**
     * The lead of the refresh in the background.
     *
     * @return how long before it counts as expired a token is refreshed
     */
    public Duration refreshLead() {
        return options.refreshLead;
    }

    /**
     * The time for a token call with its waits.
     *
     * @return at most this long
     */
    public Duration refreshTime() {
        return options.refreshTime;
    }

    /**
     * How many token calls of a connection may be under way.
     *
     * @return 1 to 1,000
     */
    public int callsAtOnce() {
        return options.callsAtOnce;
    }

    /**
     * For how long a grant is used from memory.
     *
     * @return after this it is read from the vault again before it is used
     */
    public Duration rereadAfter() {
        return options.rereadAfter;
    }

    private TokenOptions with(Consumer<Draft> change) {
        Draft next = new Draft();
        next.clockSkew = options.clockSkew;
        next.refreshLead = options.refreshLead;
        next.refreshTime = options.refreshTime;
        next.callsAtOnce = options.callsAtOnce;
        next.rereadAfter = options.rereadAfter;
        change.accept(next);
        return new TokenOptions(next);
    }

    /** Never changed once options hold it; reached through a final field, so every thread sees it whole. */
    private static final class Draft {

        private Duration clockSkew = Duration.ofSeconds(30);
        private Duration refreshLead = Duration.ofMinutes(5);
        private Duration refreshTime = Duration.ofSeconds(30);
        private int callsAtOnce = 4;
        private Duration rereadAfter = Duration.ofSeconds(5);
    }
}
