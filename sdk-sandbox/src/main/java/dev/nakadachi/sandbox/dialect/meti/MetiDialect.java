package dev.nakadachi.sandbox.dialect.meti;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.card.Issuer;
import dev.nakadachi.sandbox.dialect.BackOffice;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.dialect.Premises;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Router;
import java.util.Set;

/** A card issuer's resources in the shape of {@code docs/card-api}, version 1.0.0. Thread-safe. */
public final class MetiDialect implements Dialect {

    /** Everything of the issuer lies below, and it is the path of the issuer identifier. */
    public static final String BASE = "/issuer";

    private static final Set<String> SCOPES = Set.of("cards.read", "statements.read", "lines.read");

    /** The dialect. */
    public MetiDialect() {}

    @Override
    public Premises premises() {
        return Premises.below(BASE, CardWords.SIGNBOARD).permitting(SCOPES, CardWords.SCOPES);
    }

    @Override
    public void open(Router router, BackOffice office) {
        Issuer issuer = office.cards();
        StatementsResource statements = new StatementsResource(issuer);
        Door door = office.door();
        String cards = BASE + "/v1/cards";
        String statement = cards + "/*/statements/*";
        router.route("GET", cards, versioned(door.forRight("cards.read", new CardsResource(issuer))))
                .route("GET", cards + "/*/statements", versioned(door.forRight("statements.read", statements::list)))
                .route("GET", statement, versioned(door.forRight("statements.read", statements::one)))
                .route(
                        "GET",
                        statement + "/lines",
                        versioned(door.forRight(
                                "lines.read", new LinesResource(issuer, statements, new Cursors(Host.system())))));
    }

    @Override
    public Refusal refusal(Trouble trouble, String words) {
        return switch (trouble) {
            case BAD_REQUEST -> new CardProblem(400, "invalid_request", words);
            case TOKEN -> new CardProblem(401, "invalid_token", words);
            case RIGHT -> new CardProblem(403, "insufficient_scope", words);
            case PATH -> new CardProblem(404, "not_found", "This path does not exist.");
            case METHOD -> new CardProblem(405, "invalid_request", "This API is for reading: GET only.");
            case RATE -> new CardProblem(429, "rate_limited", words);
            case FAILURE -> new CardProblem(500, "server_error", words);
            case MAINTENANCE -> new CardProblem(503, "maintenance", words);
        };
    }

    private static Handler versioned(Handler handler) {
        return request -> ApiVersion.on(handler.handle(request));
    }
}
