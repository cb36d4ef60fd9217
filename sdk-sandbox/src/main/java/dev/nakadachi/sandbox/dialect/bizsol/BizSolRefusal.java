package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.web.Reply;

/** A refusal. The platform's error body and codes are not public: these are the sandbox's own. */
final class BizSolRefusal extends Refusal {

    private final transient int status;
    private final transient String code;

    BizSolRefusal(int status, String code, String words) {
        super(words);
        this.status = status;
        this.code = code;
    }

    /** The request is not as the public part of the platform has it. */
    static BizSolRefusal input(String words) {
        return new BizSolRefusal(400, "SBX_INPUT", words);
    }

    @Override
    public Reply reply() {
        return Reply.json(
                status,
                JsonWriter.write(
                        body -> body.text("sandbox_code", code).text("sandbox_words", String.valueOf(getMessage()))));
    }
}
