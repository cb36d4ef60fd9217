package dev.nakadachi.transport;

import dev.nakadachi.error.Rule;
import java.time.Duration;
import java.util.Objects;

/**
 * The limits of one attempt. Closed by nature, hence a record.
 *
 * @param within how long connecting, sending and reading the whole answer may take together, more than zero
 * @param maxBodyBytes the largest body that is read, in bytes, at least 1
 * @param identity the client certificate of this endpoint, or {@link ClientIdentity#none()}
 */
public record SendTerms(Duration within, long maxBodyBytes, ClientIdentity identity) {

    private static final Rule<Duration> TIME = Rule.of(
            "SendTerms",
            "has a time above zero",
            "refuse the call when its deadline has passed",
            time -> !time.isNegative() && !time.isZero());
    private static final Rule<Long> SIZE =
            Rule.of("SendTerms", "allows at least 1 byte", "raise the limit", bytes -> bytes >= 1);

    /**
     * Checks the limits.
     *
     * @param within as above
     * @param maxBodyBytes as above
     * @param identity as above
     */
    public SendTerms {
        TIME.check(within);
        SIZE.check(maxBodyBytes);
        Objects.requireNonNull(identity, "identity");
    }
}
