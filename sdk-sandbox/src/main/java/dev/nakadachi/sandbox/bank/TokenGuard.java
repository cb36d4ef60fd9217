package dev.nakadachi.sandbox.bank;

import dev.nakadachi.sandbox.oauth.AuthorisationServer;
import dev.nakadachi.sandbox.oauth.TokenOwner;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;

/** Lets through whoever shows a living token with the scope in the header {@code x-access-token}. */
final class TokenGuard {

    private final AuthorisationServer tokens;

    TokenGuard(AuthorisationServer tokens) {
        this.tokens = tokens;
    }

    Handler forScope(String scope, Enquiry enquiry) {
        return request -> {
            try {
                return enquiry.answer(owner(request, scope).user(), request);
            } catch (BankRefusal e) {
                return e.toReply();
            }
        };
    }

    private TokenOwner owner(Request request, String scope) {
        TokenOwner owner = request.header("x-access-token")
                .flatMap(tokens::ownerOf)
                .orElseThrow(
                        () -> new BankRefusal(401, "SBX_TOKEN", "the access token is missing, unknown or expired"));
        if (!owner.may(scope)) {
            throw new BankRefusal(403, "SBX_SCOPE", "the access token does not have the scope");
        }
        return owner;
    }

    /** One API of the bank. */
    @FunctionalInterface
    interface Enquiry {
        Reply answer(String user, Request request);
    }
}
