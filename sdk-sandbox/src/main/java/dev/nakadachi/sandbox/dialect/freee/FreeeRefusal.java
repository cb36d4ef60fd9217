package dev.nakadachi.sandbox.dialect.freee;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.web.Reply;
import java.util.List;

/** A refusal: 401 and 403 have a message, the others a status and a list of errors. */
final class FreeeRefusal extends Refusal {

    private final transient int status;

    FreeeRefusal(int status, String words) {
        super(words);
        this.status = status;
    }

    @Override
    public Reply reply() {
        String words = String.valueOf(getMessage());
        boolean plain = status == 401 || status == 403;
        return Reply.json(status, JsonWriter.write(body -> {
            if (plain) {
                body.text("message", words);
            } else {
                body.integer("status_code", status)
                        .objects(
                                "errors",
                                List.of(words),
                                (one, to) -> to.text("type", "status").texts("messages", List.of(one)));
            }
        }));
    }
}
