package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.internal.page.Language;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.Optional;

/** The authorisation endpoint (RFC 6749 section 3.1): checks the request and shows the consent page. */
final class AuthorisationEndpoint implements Handler {

    private final RegisteredClient client;
    private final Intake intake;
    private final PendingConsents pending;
    private final ConsentPages pages;
    private final AuthorisationResponses responses;

    AuthorisationEndpoint(
            RegisteredClient client,
            Intake intake,
            PendingConsents pending,
            ConsentPages pages,
            AuthorisationResponses responses) {
        this.client = client;
        this.intake = intake;
        this.pending = pending;
        this.pages = pages;
        this.responses = responses;
    }

    @Override
    public Reply handle(Request request) {
        Parameters query = request.query();
        Language language = Language.of(request);
        Optional<String> clientId = query.one("client_id");
        if (!clientId.equals(Optional.of(client.id().value()))) {
            return pages.error(language, PageText.UNKNOWN_CLIENT);
        }
        if (query.one("request_uri").isPresent()) {
            return intake.named(query)
                    .map(checked -> pages.consent(language, request, checked, pending.open(checked)))
                    .orElseGet(() -> pages.error(language, PageText.UNKNOWN_REQUEST_URI));
        }
        try {
            return direct(request, language, intake.direct(query));
        } catch (OauthError e) {
            // Nothing outside a request object that is missing or broken says where to send the browser.
            return pages.error(language, PageText.NOT_AS_DEMANDED);
        }
    }

    private Reply direct(Request request, Language language, Parameters parameters) {
        Optional<String> redirectUri = parameters.one("redirect_uri").filter(client::hasRedirect);
        if (redirectUri.isEmpty()) {
            // RFC 6749 section 4.1.2.1: the user agent must not be sent to an unregistered URI.
            return pages.error(language, PageText.UNKNOWN_REDIRECT);
        }
        try {
            AuthorisationRequest checked = intake.check(parameters, redirectUri.get());
            return pages.consent(language, request, checked, pending.open(checked));
        } catch (OauthError e) {
            return responses.error(redirectUri.get(), parameters, e);
        }
    }
}
