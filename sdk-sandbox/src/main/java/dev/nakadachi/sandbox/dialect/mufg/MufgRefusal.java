package dev.nakadachi.sandbox.dialect.mufg;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.web.Reply;

/** A refusal of the bank, or of the gateway before it, which has a body of its own. */
final class MufgRefusal extends Refusal {

    private final transient int status;

    MufgRefusal(int status, String words) {
        super(words);
        this.status = status;
    }

    @Override
    public Reply reply() {
        String words = String.valueOf(getMessage());
        boolean gateway = status == 401 || status == 404 || status == 429;
        return Reply.json(status, JsonWriter.write(body -> {
            if (gateway) {
                body.text("httpCode", Integer.toString(status))
                        .text("httpMessage", "Refused")
                        .text("moreInformation", words);
            } else {
                body.integer("status", status)
                        .text("message", "Refused")
                        .text("code", "SANDBOX" + status)
                        .text("developer_message", words);
            }
        }));
    }
}
