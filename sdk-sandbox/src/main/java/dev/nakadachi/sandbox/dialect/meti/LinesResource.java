package dev.nakadachi.sandbox.dialect.meti;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.card.CardLine;
import dev.nakadachi.sandbox.card.CardStatement;
import dev.nakadachi.sandbox.card.Issuer;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.Instant;
import java.util.List;

/** {@code GET /cards/{cardId}/statements/{statementId}/lines}. */
final class LinesResource implements Door.Enquiry {

    /** The published shape allows 500. */
    static final int PAGE = 200;

    private final Issuer issuer;
    private final StatementsResource statements;
    private final Cursors cursors;

    LinesResource(Issuer issuer, StatementsResource statements, Cursors cursors) {
        this.issuer = issuer;
        this.statements = statements;
        this.cursors = cursors;
    }

    @Override
    public Reply answer(String user, Request request) {
        CardStatement statement = statements.asked(user, request);
        Instant now = issuer.now().toInstant();
        long from = start(request.query(), request.path(), now);
        long to = Math.min(from + PAGE, statement.size());
        List<CardLine> lines = statement.lines(from, to).toList();
        return Reply.json(200, JsonWriter.write(body -> {
            body.text("cardId", request.variable(0)).text("statementId", statement.id());
            body.objects("lines", lines, (line, each) -> line.write(each));
            if (to < statement.size()) {
                body.text("nextCursor", cursors.give(request.path(), to, now));
            }
        }));
    }

    private long start(Parameters query, String list, Instant now) {
        if (query.anyRepeated()) {
            throw new CardProblem(400, "invalid_request", "A parameter is repeated.");
        }
        return query.one("cursor")
                .map(cursor -> cursors.place(list, cursor, now)
                        .orElseThrow(() -> new CardProblem(
                                400, "invalid_cursor", "The cursor is not one of this list, or too old.")))
                .orElse(0L);
    }
}
