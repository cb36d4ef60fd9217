package dev.nakadachi.sandbox.oauth;

import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.Optional;
import java.util.function.Supplier;

/** The authorisation endpoint (RFC 6749 section 3.1): checks the request and shows the consent page. */
final class AuthorisationEndpoint implements Handler {

    private final RegisteredClient client;
    private final AuthorisationRules rules;
    private final PendingConsents pending;
    private final ConsentPages pages;
    private final Supplier<String> issuer;

    AuthorisationEndpoint(
            RegisteredClient client,
            AuthorisationRules rules,
            PendingConsents pending,
            ConsentPages pages,
            Supplier<String> issuer) {
        this.client = client;
        this.rules = rules;
        this.pending = pending;
        this.pages = pages;
        this.issuer = issuer;
    }

    @Override
    public Reply handle(Request request) {
        Parameters query = request.query();
        Language language = Language.of(request);
        Optional<String> clientId = query.one("client_id");
        if (!clientId.equals(Optional.of(client.id().value()))) {
            return pages.error(language, PageText.UNKNOWN_CLIENT);
        }
        Optional<String> redirectUri = query.one("redirect_uri").filter(client::hasRedirect);
        if (redirectUri.isEmpty()) {
            // RFC 6749 section 4.1.2.1: the user agent must not be sent to an unregistered URI.
            return pages.error(language, PageText.UNKNOWN_REDIRECT);
        }
        try {
            AuthorisationRequest checked = rules.check(query, redirectUri.get());
            return pages.consent(language, request, checked, pending.open(checked));
        } catch (OauthError e) {
            return Callback.withError(redirectUri.get(), query.one("state"), e, issuer.get());
        }
    }
}
