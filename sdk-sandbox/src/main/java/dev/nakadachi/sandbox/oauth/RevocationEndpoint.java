package dev.nakadachi.sandbox.oauth;

import dev.nakadachi.sandbox.web.BadRequest;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;

/** Revocation (RFC 7009): 200 for an unknown token too. */
final class RevocationEndpoint implements Handler {

    private final ClientAuthentication authentication;
    private final TokenBook book;

    RevocationEndpoint(ClientAuthentication authentication, TokenBook book) {
        this.authentication = authentication;
        this.book = book;
    }

    @Override
    public Reply handle(Request request) {
        try {
            Parameters form = request.form();
            authentication.check(request, form);
            book.revoke(form.one("token").orElseThrow(() -> new OauthError("invalid_request", "token is missing")));
            return Reply.empty(200);
        } catch (BadRequest e) {
            return new OauthError("invalid_request", String.valueOf(e.getMessage())).toReply();
        } catch (OauthError e) {
            return e.toReply();
        }
    }
}
