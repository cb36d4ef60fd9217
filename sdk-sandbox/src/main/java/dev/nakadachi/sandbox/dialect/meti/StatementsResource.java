package dev.nakadachi.sandbox.dialect.meti;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.card.CardRole;
import dev.nakadachi.sandbox.card.CardStatement;
import dev.nakadachi.sandbox.card.IssuedCard;
import dev.nakadachi.sandbox.card.Issuer;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.List;

/** {@code GET /cards/{cardId}/statements} and {@code GET /cards/{cardId}/statements/{statementId}}. */
final class StatementsResource {

    private final Issuer issuer;

    StatementsResource(Issuer issuer) {
        this.issuer = issuer;
    }

    Reply list(String user, Request request) {
        IssuedCard card = cardOf(user, request);
        List<CardStatement> statements = card.role() == CardRole.MAIN ? issuer.statementsOf(user) : List.of();
        return Reply.json(
                200,
                JsonWriter.write(body ->
                        body.text("cardId", card.id()).objects("statements", statements, CardStatement::write)));
    }

    Reply one(String user, Request request) {
        CardStatement statement = asked(user, request);
        return Reply.json(200, JsonWriter.write(statement::write));
    }

    /** The statement that the path names. */
    CardStatement asked(String user, Request request) {
        return issuer.statement(user, cardOf(user, request), request.variable(1))
                .orElseThrow(CardProblem::notFound);
    }

    private IssuedCard cardOf(String user, Request request) {
        return issuer.card(user, request.variable(0)).orElseThrow(CardProblem::notFound);
    }
}
