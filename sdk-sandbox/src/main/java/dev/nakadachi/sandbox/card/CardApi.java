package dev.nakadachi.sandbox.card;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.oauth.AuthorisationServer;
import dev.nakadachi.sandbox.web.Api;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.sandbox.web.Router;
import java.util.Set;

/** The issuer's resources in the shape of {@code docs/card-api}, version 1.0.0. Thread-safe. */
public final class CardApi implements Api {

    /** The scopes that may be asked for. */
    public static final Set<String> SCOPES = Set.of("cards.read", "statements.read", "lines.read");

    private final String base;
    private final CardGuard guard;
    private final CardsResource cards;
    private final StatementsResource statements;
    private final LinesResource lines;

    /**
     * The API over an issuer.
     *
     * @param base the path of the issuer; resources lie below {@code /v1}
     * @param issuer its state
     * @param tokens who may ask
     */
    public CardApi(String base, Issuer issuer, AuthorisationServer tokens) {
        this.base = base + "/v1";
        this.guard = new CardGuard(tokens);
        this.cards = new CardsResource(issuer);
        this.statements = new StatementsResource(issuer);
        this.lines = new LinesResource(issuer, statements, new Cursors(Host.system()));
    }

    @Override
    public void addTo(Router router) {
        String statement = base + "/cards/*/statements/*";
        router.route("GET", base + "/cards", guard.forScope("cards.read", cards));
        router.route("GET", base + "/cards/*/statements", guard.forScope("statements.read", statements::list));
        router.route("GET", statement, guard.forScope("statements.read", statements::one));
        router.route("GET", statement + "/lines", guard.forScope("lines.read", lines));
    }

    @Override
    public Reply notFound(Request request) {
        return new CardProblem(404, "not_found", "This path does not exist.").toReply();
    }

    @Override
    public Reply notAllowed(Request request) {
        return new CardProblem(405, "invalid_request", "This API is for reading: GET only.").toReply();
    }
}
