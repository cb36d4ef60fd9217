package dev.nakadachi.sandbox.dialect.meti;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.web.Reply;

/** A refusal in the published error body (RFC 9457, {@code docs/card-api/schema/problem.json}). */
final class CardProblem extends Refusal {

    private static final String MEDIA_TYPE = "application/problem+json";

    private final transient int status;
    private final transient String code;

    CardProblem(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    static CardProblem notFound() {
        return new CardProblem(404, "not_found", "The consent covers no such card or statement.");
    }

    @Override
    public Reply reply() {
        byte[] problem = JsonWriter.write(body -> body.text("title", title())
                .integer("status", status)
                .text("code", code)
                .text("detail", String.valueOf(getMessage())));
        Reply reply = ApiVersion.on(Reply.json(status, problem).withHeader("Content-Type", MEDIA_TYPE));
        // RFC 6750 section 3: a protected resource names the scheme, and section 3.1 the error.
        return status == 401 || status == 403
                ? reply.withHeader("WWW-Authenticate", "Bearer realm=\"sandbox\", error=\"" + code + "\"")
                : reply;
    }

    private String title() {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            default -> "Internal Server Error";
        };
    }
}
