package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.web.Reply;

/** A refusal. The platform's error body is not public: this one is the sandbox's own. */
final class BizSolRefusal extends Refusal {

    private final transient int status;

    BizSolRefusal(int status, String words) {
        super(words);
        this.status = status;
    }

    @Override
    public Reply reply() {
        return Reply.json(status, JsonWriter.write(body -> body.text("sandbox_words", String.valueOf(getMessage()))));
    }
}
