package dev.nakadachi.sandbox.kitsune;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.web.Reply;

/** The error body of the bank: the letter E and the status as the code. */
final class Refused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String words;

    Refused(int status, String words) {
        super(words);
        this.status = status;
        this.words = words;
    }

    @Override
    public Reply reply() {
        return Reply.json(
                status,
                JsonWriter.write(body -> body.text("err_code", "E" + status).text("err_text", words)));
    }
}
