package dev.nakadachi.sandbox.card;

import dev.nakadachi.sandbox.oauth.AuthorisationServer;
import dev.nakadachi.sandbox.oauth.ResourceDoor;
import dev.nakadachi.sandbox.oauth.TokenOwner;
import dev.nakadachi.sandbox.oauth.TokenRefusal;
import dev.nakadachi.sandbox.web.BadRequest;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;

/**
 * Lets through whoever shows a living token of this issuer with the scope, as Bearer (RFC 6750 section 2.1) or by DPoP.
 */
final class CardGuard {

    private final ResourceDoor door;

    CardGuard(AuthorisationServer tokens) {
        this.door = tokens.door();
    }

    Handler forScope(String scope, Resource resource) {
        return request -> {
            try {
                TokenOwner owner = door.admit(request, ResourceDoor::bearer, scope);
                return door.leave(ApiVersion.on(resource.read(owner.user(), request)));
            } catch (TokenRefusal e) {
                String code = e.status() == 403 ? "insufficient_scope" : "invalid_token";
                return e.on(new CardProblem(e.status(), code, e.description()).toReply());
            } catch (CardProblem e) {
                return door.leave(e.toReply());
            } catch (BadRequest e) {
                return new CardProblem(400, "invalid_request", String.valueOf(e.getMessage())).toReply();
            }
        };
    }

    /** One resource of the API. */
    @FunctionalInterface
    interface Resource {
        Reply read(String user, Request request);
    }
}
