package dev.nakadachi.sandbox.dialect.house;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.web.Reply;

/** A refusal in the error body of {@code docs/house-api.md} (RFC 9457). */
final class HouseProblem extends Refusal {

    private final transient int status;
    private final transient String code;

    HouseProblem(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    @Override
    public Reply reply() {
        Reply reply = Reply.json(
                        status,
                        JsonWriter.write(body -> body.text("title", "Status " + status)
                                .integer("status", status)
                                .text("code", code)
                                .text("detail", String.valueOf(getMessage()))))
                .withHeader("Content-Type", "application/problem+json");
        // RFC 6750 section 3.1 knows no code for the end of a consent: the token is not good any more.
        String error = status == 401 ? "invalid_token" : code;
        return status == 401 || status == 403
                ? reply.withHeader("WWW-Authenticate", "Bearer error=\"" + error + "\"")
                : reply;
    }
}
