package dev.nakadachi.sandbox.bank;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.web.Reply;

/**
 * A refusal in the dialect's error body. The bank's list of codes is not public: those that start with {@code SBX} are
 * the sandbox's own.
 */
final class BankRefusal extends RuntimeException {

    private final transient int status;
    private final transient String code;

    BankRefusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    Reply toReply() {
        return reply(status, code, String.valueOf(getMessage()));
    }

    /** The body of a refusal: a code of at most 10 characters, a message of at most 255. */
    static Reply reply(int status, String code, String message) {
        return Reply.json(
                status, JsonWriter.write(body -> body.text("errorCode", code).text("errorMessage", message)));
    }
}
