package dev.nakadachi.sandbox.oauth;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.Optional;
import java.util.function.Supplier;

/** Who consented: {@code sub} and {@code iss}, for a token sent as Bearer (RFC 6750 section 2.1). */
final class UserInfoEndpoint implements Handler {

    private static final String SCHEME = "Bearer ";

    private final TokenBook book;
    private final Supplier<String> issuer;

    UserInfoEndpoint(TokenBook book, Supplier<String> issuer) {
        this.book = book;
        this.issuer = issuer;
    }

    @Override
    public Reply handle(Request request) {
        Optional<String> token = request.header("Authorization")
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
        if (token.isEmpty()) {
            return Reply.empty(401).withHeader("WWW-Authenticate", "Bearer realm=\"sandbox\"");
        }
        return token.flatMap(book::owner)
                .map(family -> Reply.json(
                        200,
                        JsonWriter.write(body -> body.text("sub", family.user()).text("iss", issuer.get()))))
                .orElseGet(() -> Reply.json(401, JsonWriter.write(body -> body.text("error", "invalid_token")))
                        .withHeader("WWW-Authenticate", "Bearer realm=\"sandbox\", error=\"invalid_token\""));
    }
}
