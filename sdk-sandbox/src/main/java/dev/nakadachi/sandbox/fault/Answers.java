package dev.nakadachi.sandbox.fault;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.web.Reply;

/** Answers that a fault sends instead of the bank's. */
final class Answers {

    static final String LOGIN_PAGE = """
            <!doctype html>
            <html lang="ja"><head><meta charset="utf-8"><title>ログイン</title></head>
            <body><h1>ログイン</h1><form method="post" action="/login"><label>ID <input name="id"></label></form></body></html>
            """;

    private Answers() {}

    static Reply error(int status, String code, String message) {
        return Reply.json(
                status, JsonWriter.write(body -> body.text("errorCode", code).text("errorMessage", message)));
    }
}
