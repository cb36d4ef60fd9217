package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.web.Reply;

/**
 * A refusal in the dialect's error body. The bank's list of codes is not public: those that start with {@code SBX} are
 * the sandbox's own.
 */
final class BankRefusal extends Refusal {

    private final transient Reply reply;

    BankRefusal(int status, String code, String message) {
        super(message);
        this.reply = reply(status, code, message);
    }

    BankRefusal(Reply reply) {
        super("refused in the words of a finding");
        this.reply = reply;
    }

    @Override
    public Reply reply() {
        return reply;
    }

    /** The body of a refusal: a code of at most 10 characters, a message of at most 255. */
    static Reply reply(int status, String code, String message) {
        return Reply.json(
                status, JsonWriter.write(body -> body.text("errorCode", code).text("errorMessage", message)));
    }
}
