package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Request;

/** One method of client authentication. Implementations are thread-safe. */
@FunctionalInterface
interface ClientProof {

    /** Returns when the client has proved itself, and throws {@code invalid_client} when not. */
    void check(Request request, Parameters form);

    static OauthError refused(String description) {
        return new OauthError("invalid_client", description);
    }
}
