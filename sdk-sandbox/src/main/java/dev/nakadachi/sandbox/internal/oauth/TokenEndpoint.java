package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.oauth.ServerRule;
import dev.nakadachi.sandbox.web.BadRequest;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.Locale;

/** The token endpoint (RFC 6749 section 3.2). */
final class TokenEndpoint implements Handler {

    private final ClientAuthentication authentication;
    private final SenderCheck senders;
    private final TokenBook book;
    private final IdTokens idTokens;
    private final AuthorisationOptions options;

    TokenEndpoint(
            ClientAuthentication authentication,
            SenderCheck senders,
            TokenBook book,
            IdTokens idTokens,
            AuthorisationOptions options) {
        this.authentication = authentication;
        this.senders = senders;
        this.book = book;
        this.idTokens = idTokens;
        this.options = options;
    }

    @Override
    public Reply handle(Request request) {
        return senders.withNonce(unstored(answer(request)));
    }

    private Reply answer(Request request) {
        try {
            Parameters form = request.form();
            if (form.anyRepeatedBut("resource")) {
                throw new OauthError("invalid_request", "a parameter is repeated");
            }
            authentication.check(request, form);
            TokenWish wish = new TokenWish(senders.of(request), form.all("resource"));
            IssuedTokens tokens = issue(form, wish);
            return Reply.json(200, JsonWriter.write(body -> write(body, tokens)));
        } catch (BadRequest e) {
            return new OauthError("invalid_request", String.valueOf(e.getMessage())).toReply();
        } catch (OauthError e) {
            return e.toReply();
        }
    }

    private IssuedTokens issue(Parameters form, TokenWish wish) {
        return switch (required(form, "grant_type")) {
            case "authorization_code" -> book.redeem(Redemption.of(form, options.profile()), wish);
            case "refresh_token" -> book.rotate(required(form, "refresh_token"), wish);
            default -> throw new OauthError("unsupported_grant_type", "only authorization_code and refresh_token");
        };
    }

    private void write(JsonWriter body, IssuedTokens tokens) {
        body.text("access_token", tokens.access());
        tokens.refresh().ifPresent(text -> body.text("refresh_token", text));
        body.text("scope", String.join(" ", tokens.scopes())).text("token_type", tokenType());
        options.tokenMembers().apply(tokens.family().user()).forEach(body::text);
        idTokens.of(tokens).ifPresent(token -> body.text("id_token", token));
        if (options.profile().follows(ServerRule.NO_EXPIRES_IN)) {
            return;
        }
        long seconds = tokens.life().toSeconds();
        if (options.expiresInAsText()) {
            body.text("expires_in", Long.toString(seconds));
        } else {
            body.integer("expires_in", seconds);
        }
    }

    private String tokenType() {
        String type = senders.tokenType();
        return options.profile().follows(ServerRule.TOKEN_TYPE_IN_LOWER_CASE) ? type.toLowerCase(Locale.ROOT) : type;
    }

    static String required(Parameters form, String name) {
        return form.one(name).orElseThrow(() -> new OauthError("invalid_request", name + " is missing"));
    }

    /** RFC 6749 section 5.1: answers with tokens carry both headers. */
    private static Reply unstored(Reply reply) {
        return reply.withHeader("Cache-Control", "no-store").withHeader("Pragma", "no-cache");
    }
}
