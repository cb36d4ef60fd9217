package dev.nakadachi.policy;

import dev.nakadachi.error.Rule;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.spec.SpecVersion;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What a caller may set for its calls. Immutable and thread-safe; the {@code with} methods return a copy. */
public final class CallOptions {

    private static final Rule<Duration> DEADLINE = Rule.of(
            "CallOptions",
            "has a deadline above zero and up to 10 minutes",
            "choose a time in that range",
            time -> !time.isNegative() && !time.isZero() && time.compareTo(Duration.ofMinutes(10)) <= 0);
    private static final Rule<Long> BODY = Rule.of(
            "CallOptions",
            "allows answers of 1 byte to 256 MiB",
            "choose a size in that range",
            bytes -> bytes >= 1 && bytes <= 256L * 1024 * 1024);
    private static final Rule<Integer> ATTEMPTS = Rule.of(
            "CallOptions",
            "allows 1 to 10 attempts of a read",
            "choose a number in that range",
            n -> n >= 1 && n <= 10);

    private static final CallOptions DEFAULTS = new CallOptions(
            Duration.ofSeconds(30), 16L * 1024 * 1024, 3, Optional.empty(), TokenOptions.defaults(), Optional.empty());

    private final Duration deadline;
    private final long maxAnswerBytes;
    private final int readAttempts;
    private final Optional<SpecVersion> specVersion;
    private final TokenOptions tokens;
    private final Optional<PaymentSafeguards> payments;

    private CallOptions(
            Duration deadline,
            long maxAnswerBytes,
            int readAttempts,
            Optional<SpecVersion> specVersion,
            TokenOptions tokens,
            Optional<PaymentSafeguards> payments) {
        this.deadline = DEADLINE.check(deadline);
        this.maxAnswerBytes = BODY.check(maxAnswerBytes);
        this.readAttempts = ATTEMPTS.check(readAttempts);
        this.specVersion = specVersion;
        this.tokens = Objects.requireNonNull(tokens, "tokens");
        this.payments = payments;
    }

    /**
     * 30 seconds, 16 MiB, 3 attempts of a read, the profile's own spec version, the defaults for tokens.
     *
     * @return the defaults
     */
    public static CallOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Another deadline.
     *
     * @param time for the whole call: waits, refresh, headers and body; up to 10 minutes
     * @return a copy
     */
    public CallOptions withDeadline(Duration time) {
        return new CallOptions(time, maxAnswerBytes, readAttempts, specVersion, tokens, payments);
    }

    /**
     * Another size limit.
     *
     * @param bytes the largest answer that is read
     * @return a copy
     */
    public CallOptions withMaxAnswerBytes(long bytes) {
        return new CallOptions(deadline, bytes, readAttempts, specVersion, tokens, payments);
    }

    /**
     * Another number of attempts.
     *
     * @param attempts how often a read is sent at most; an UNSAFE call has rules of its own
     * @return a copy
     */
    public CallOptions withReadAttempts(int attempts) {
        return new CallOptions(deadline, maxAnswerBytes, attempts, specVersion, tokens, payments);
    }

    /**
     * What is asked of a payment before it may leave. Given to the builder, it holds for every connection that sets
     * none of its own and for what no call carries ({@code Nakadachi.outsideCommands}); given where one connects, for
     * the calls of that connection, in place of the builder's.
     *
     * @param value by who instructs
     * @return a copy
     */
    public CallOptions withPayments(PaymentSafeguards value) {
        return new CallOptions(
                deadline,
                maxAnswerBytes,
                readAttempts,
                specVersion,
                tokens,
                Optional.of(Objects.requireNonNull(value, "value")));
    }

    /**
     * What is asked of a payment before it may leave.
     *
     * @return empty where these options say nothing: then what the builder was given holds, and where that says
     *     nothing, no more than ledger and log is asked for
     */
    public Optional<PaymentSafeguards> payments() {
        return payments;
    }

    /**
     * Asks for a spec version instead of the profile's own.
     *
     * @param version one that the profile supports, else the call is refused
     * @return a copy
     */
    public CallOptions withSpecVersion(SpecVersion version) {
        return new CallOptions(
                deadline, maxAnswerBytes, readAttempts, Optional.of(Objects.requireNonNull(version)), tokens, payments);
    }

    /**
     * Other options for tokens; they hold for a connection, so give them where you connect or to the builder.
     *
     * @param value skew, lead, time and number of token calls
     * @return a copy
     */
    public CallOptions withTokens(TokenOptions value) {
        return new CallOptions(deadline, maxAnswerBytes, readAttempts, specVersion, value, payments);
    }

    /**
     * The options for tokens.
     *
     * @return skew, lead, time and number of token calls
     */
    public TokenOptions tokens() {
        return tokens;
    }

    /**
     * The deadline.
     *
     * @return for the whole call
     */
    public Duration deadline() {
        return deadline;
    }

    /**
     * The size limit.
     *
     * @return bytes
     */
    public long maxAnswerBytes() {
        return maxAnswerBytes;
    }

    /**
     * How often a read is sent at most.
     *
     * @return 1 to 10
     */
    public int readAttempts() {
        return readAttempts;
    }

    /**
     * The spec version asked for.
     *
     * @return empty for the profile's own
     */
    public Optional<SpecVersion> specVersion() {
        return specVersion;
    }
}
