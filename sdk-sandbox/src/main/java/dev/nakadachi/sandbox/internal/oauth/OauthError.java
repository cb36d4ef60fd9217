package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.web.Reply;

/** A refusal in the words of RFC 6749 sections 4.1.2.1 and 5.2. */
final class OauthError extends RuntimeException {

    private final String error;

    OauthError(String error, String description) {
        super(description);
        this.error = error;
    }

    String error() {
        return error;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    /** The answer of a token endpoint: 400, or 401 for a client that did not prove itself. */
    Reply toReply() {
        boolean client = error.equals("invalid_client");
        Reply reply = Reply.json(
                client ? 401 : 400,
                JsonWriter.write(body -> body.text("error", error).text("error_description", description())));
        return client ? reply.withHeader("WWW-Authenticate", "Basic realm=\"sandbox\"") : reply;
    }
}
