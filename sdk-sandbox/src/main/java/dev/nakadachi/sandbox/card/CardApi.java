package dev.nakadachi.sandbox.card;

import dev.nakadachi.sandbox.oauth.AuthorisationServer;
import dev.nakadachi.sandbox.web.Api;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.sandbox.web.Router;
import java.util.Set;

/** The issuer's resources in the shape of {@code docs/card-api}, version 1.0.0. Thread-safe. */
public final class CardApi implements Api {

    /** The scopes that may be asked for. */
    public static final Set<String> SCOPES = Set.of("cards.read", "statements.read", "lines.read");

    private static final String VERSION = "1.0.0";

    private final String base;
    private final CardGuard guard;
    private final CardsResource cards;

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
    }

    @Override
    public void addTo(Router router) {
        router.route("GET", base + "/cards", versioned(guard.forScope("cards.read", cards)));
    }

    @Override
    public Reply notFound(Request request) {
        return versioned(new CardProblem(404, "not_found", "This path does not exist.").toReply());
    }

    @Override
    public Reply notAllowed(Request request) {
        return versioned(new CardProblem(405, "invalid_request", "This API is for reading: GET only.").toReply());
    }

    private static Handler versioned(Handler handler) {
        return request -> versioned(handler.handle(request));
    }

    /** The published shape has the header on every answer. */
    private static Reply versioned(Reply reply) {
        return reply.withHeader("Api-Version", VERSION);
    }
}
