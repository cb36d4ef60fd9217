package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.web.BadRequest;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.function.Consumer;

/** Revocation (RFC 7009): 200 for an unknown token too. */
final class RevocationEndpoint implements Handler {

    private final ClientAuthentication authentication;
    private final SenderCheck senders;
    private final Consumer<Request> revokers;
    private final TokenBook book;

    RevocationEndpoint(
            ClientAuthentication authentication, SenderCheck senders, Consumer<Request> revokers, TokenBook book) {
        this.authentication = authentication;
        this.senders = senders;
        this.revokers = revokers;
        this.book = book;
    }

    @Override
    public Reply handle(Request request) {
        return senders.withNonce(answer(request));
    }

    private Reply answer(Request request) {
        try {
            Parameters form = request.form();
            authentication.check(request, form);
            revokers.accept(request);
            book.revoke(form.one("token").orElseThrow(() -> new OauthError("invalid_request", "token is missing")));
            return Reply.empty(200);
        } catch (BadRequest e) {
            return new OauthError("invalid_request", String.valueOf(e.getMessage())).toReply();
        } catch (OauthError e) {
            return e.toReply();
        }
    }
}
