package dev.nakadachi.sandbox.dialect.moneyforward;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.web.Reply;

/** A refusal: the documents show none of a data call, so the body is that of OAuth. */
final class MoneyForwardRefusal extends Refusal {

    private final transient int status;

    MoneyForwardRefusal(int status, String words) {
        super(words);
        this.status = status;
    }

    @Override
    public Reply reply() {
        String error = status == 401 ? "invalid_token" : status == 403 ? "insufficient_scope" : "invalid_request";
        return Reply.json(
                status,
                JsonWriter.write(
                        body -> body.text("error", error).text("error_description", String.valueOf(getMessage()))));
    }
}
