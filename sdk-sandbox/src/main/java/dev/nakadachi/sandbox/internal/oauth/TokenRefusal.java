package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.web.Reply;
import java.util.Map;

/** A resource lets a request not pass (RFC 6750 section 3, RFC 9449 section 7.1). Each institution words it its way. */
public final class TokenRefusal extends RuntimeException {

    private final transient int status;
    private final transient String error;
    private final transient Map<String, String> headers;

    TokenRefusal(int status, String error, String description, Map<String, String> headers) {
        super(description);
        this.status = status;
        this.error = error;
        this.headers = Map.copyOf(headers);
    }

    /**
     * The HTTP status.
     *
     * @return 401 or 403
     */
    public int status() {
        return status;
    }

    /**
     * The registered error.
     *
     * @return such as {@code invalid_token}
     */
    public String error() {
        return error;
    }

    /**
     * Why.
     *
     * @return for people
     */
    public String description() {
        return String.valueOf(getMessage());
    }

    /**
     * Adds the challenge, and a nonce where one is demanded.
     *
     * @param reply in the institution's words
     * @return a copy with the headers
     */
    public Reply on(Reply reply) {
        Reply result = reply;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            result = result.withHeader(header.getKey(), header.getValue());
        }
        return result;
    }
}
