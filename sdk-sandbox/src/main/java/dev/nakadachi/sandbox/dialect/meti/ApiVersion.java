package dev.nakadachi.sandbox.dialect.meti;

import dev.nakadachi.sandbox.web.Reply;

/** The version of the published shape that the issuer speaks; every answer names it, errors included. */
final class ApiVersion {

    private static final String VERSION = "1.0.0";

    private ApiVersion() {}

    static Reply on(Reply reply) {
        return reply.withHeader("Api-Version", VERSION);
    }
}
