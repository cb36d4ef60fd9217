package dev.nakadachi.sandbox.card;

import dev.nakadachi.sandbox.oauth.AuthorisationServer;
import dev.nakadachi.sandbox.oauth.TokenOwner;
import dev.nakadachi.sandbox.web.BadRequest;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;

/** Lets through whoever shows a living token of this issuer with the scope, as Bearer (RFC 6750 section 2.1). */
final class CardGuard {

    private static final String SCHEME = "Bearer ";

    private final AuthorisationServer tokens;

    CardGuard(AuthorisationServer tokens) {
        this.tokens = tokens;
    }

    Handler forScope(String scope, Resource resource) {
        return request -> {
            try {
                return ApiVersion.on(resource.read(owner(request, scope).user(), request));
            } catch (CardProblem e) {
                return e.toReply();
            } catch (BadRequest e) {
                return new CardProblem(400, "invalid_request", String.valueOf(e.getMessage())).toReply();
            }
        };
    }

    private TokenOwner owner(Request request, String scope) {
        TokenOwner owner = request.header("Authorization")
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(header ->
                        tokens.ownerOf(header.substring(SCHEME.length()).strip()))
                .orElseThrow(() -> new CardProblem(
                        401, "invalid_token", "The access token is missing, expired, revoked or not of this issuer."));
        if (!owner.may(scope)) {
            throw new CardProblem(403, "insufficient_scope", "The consent does not cover this.");
        }
        return owner;
    }

    /** One resource of the API. */
    @FunctionalInterface
    interface Resource {
        Reply read(String user, Request request);
    }
}
