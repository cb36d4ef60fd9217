package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;

/** The public keys (RFC 7517 section 5). */
final class JwksEndpoint implements Handler {

    private final ServerKeys keys;

    JwksEndpoint(ServerKeys keys) {
        this.keys = keys;
    }

    @Override
    public Reply handle(Request request) {
        return Reply.json(200, keys.document()).withHeader("Content-Type", "application/jwk-set+json");
    }
}
