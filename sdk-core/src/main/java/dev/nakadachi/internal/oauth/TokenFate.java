package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import java.util.Set;

/** What a failed token call proves about the refresh token that it carried. In doubt unless proven. */
enum TokenFate {
    /** No new tokens were issued for it. */
    UNUSED,
    /** The institution knows it no more. */
    REFUSED,
    /** New tokens may have been issued. */
    IN_DOUBT;

    /** Given before the request leaves, or by a connection that was never made. */
    private static final Set<ErrorCode> NOTHING_LEFT = Set.of(
            ErrorCode.STOPPED,
            ErrorCode.DEADLINE_BEFORE_SEND,
            ErrorCode.BUDGET_EXHAUSTED,
            ErrorCode.INVALID_INPUT,
            ErrorCode.SETUP_REFUSED,
            ErrorCode.NOT_OFFERED,
            ErrorCode.UNREACHABLE,
            ErrorCode.UNPROCESSED,
            ErrorCode.PROXY_REFUSED,
            ErrorCode.TLS_REFUSED);

    /**
     * An answer of 4xx is a refusal of the request (RFC 9110 section 15.5), by an error word of RFC 6749 section 5.2 or
     * of RFC 9449 section 8, or by what stands before the server. One of 5xx may come from a gateway that gave up
     * waiting for a server that did not.
     */
    static TokenFate after(Problem problem) {
        if (Ending.told(problem.code()).isPresent()) {
            return REFUSED;
        }
        boolean refused = problem.answer()
                .map(ProviderAnswer::status)
                .map(status -> status / 100 == 4)
                .orElseGet(() -> NOTHING_LEFT.contains(problem.code()));
        return refused && !problem.code().equals(ErrorCode.UNAVAILABLE) ? UNUSED : IN_DOUBT;
    }
}
