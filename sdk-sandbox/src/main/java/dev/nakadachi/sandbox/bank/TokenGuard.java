package dev.nakadachi.sandbox.bank;

import dev.nakadachi.sandbox.oauth.AuthorisationServer;
import dev.nakadachi.sandbox.oauth.ResourceDoor;
import dev.nakadachi.sandbox.oauth.TokenOwner;
import dev.nakadachi.sandbox.oauth.TokenRefusal;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;

/**
 * Lets through whoever shows a living token with the scope: in the header {@code x-access-token}, or by
 * {@code Authorization: DPoP} where tokens are bound to keys.
 */
final class TokenGuard {

    private final ResourceDoor door;

    TokenGuard(AuthorisationServer tokens) {
        this.door = tokens.door();
    }

    Handler forScope(String scope, Enquiry enquiry) {
        return request -> {
            try {
                return door.leave(enquiry.answer(owner(request, scope).user(), request));
            } catch (BankRefusal e) {
                return door.leave(e.toReply());
            } catch (TokenRefusal e) {
                String code = e.status() == 403 ? "SBX_SCOPE" : "SBX_TOKEN";
                Reply refusal = BankRefusal.reply(e.status(), code, e.description());
                // The dialect knows no challenge; a client that proves a key cannot do without.
                return door.challenges() ? e.on(refusal) : refusal;
            }
        };
    }

    private TokenOwner owner(Request request, String scope) {
        return door.admit(request, sent -> sent.header("x-access-token"), scope);
    }

    /** One API of the bank. */
    @FunctionalInterface
    interface Enquiry {
        Reply answer(String user, Request request);
    }
}
