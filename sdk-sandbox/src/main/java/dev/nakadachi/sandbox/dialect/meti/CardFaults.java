package dev.nakadachi.sandbox.dialect.meti;

import dev.nakadachi.sandbox.fault.Fault;
import java.time.Duration;

/** Refusals in the issuer's published error body, for the sandbox's fault plan. All come instead of an answer. */
public final class CardFaults {

    private CardFaults() {}

    /**
     * 401 {@code invalid_token}.
     *
     * @return the fault
     */
    public static Fault invalidToken() {
        return fault(new CardProblem(401, "invalid_token", "The access token was refused by order of the test."));
    }

    /**
     * 429 {@code rate_limited}.
     *
     * @param retryAfter the header, in whole seconds
     * @return the fault
     */
    public static Fault rateLimited(Duration retryAfter) {
        return later(new CardProblem(429, "rate_limited", "Too many calls by order of the test."), retryAfter);
    }

    /**
     * 500 {@code server_error}.
     *
     * @return the fault
     */
    public static Fault serverError() {
        return fault(new CardProblem(500, "server_error", "The issuer failed by order of the test."));
    }

    /**
     * 503 {@code maintenance}.
     *
     * @param retryAfter the header, in whole seconds
     * @return the fault
     */
    public static Fault maintenance(Duration retryAfter) {
        return later(new CardProblem(503, "maintenance", "Under maintenance by order of the test."), retryAfter);
    }

    private static Fault later(CardProblem problem, Duration retryAfter) {
        String seconds = Long.toString(retryAfter.toSeconds());
        return (request, issuer) -> problem.reply().withHeader("Retry-After", seconds);
    }

    private static Fault fault(CardProblem problem) {
        return (request, issuer) -> problem.reply();
    }
}
