package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import dev.nakadachi.sandbox.web.Parameters;
import java.util.Optional;

/** The ways in which an authorisation request may come: as parameters, signed, pushed, or pushed and signed. */
final class Intake {

    private final RegisteredClient client;
    private final ServerProfile profile;
    private final AuthorisationRules rules;
    private final RequestObject objects;
    private final PushedRequests store;

    Intake(
            RegisteredClient client,
            ServerProfile profile,
            AuthorisationRules rules,
            RequestObject objects,
            PushedRequests store) {
        this.client = client;
        this.profile = profile;
        this.rules = rules;
        this.objects = objects;
        this.store = store;
    }

    /** At the PAR endpoint: all that is wrong is an error of this answer (RFC 9126 section 2.3). */
    AuthorisationRequest pushed(Parameters form) {
        if (form.one("request_uri").isPresent()) {
            // RFC 9126 section 2.1: "The request_uri authorization request parameter MUST NOT be provided".
            throw new OauthError("invalid_request", "request_uri is not for pushed requests");
        }
        if (!form.one("client_id")
                .orElse(client.id().value())
                .equals(client.id().value())) {
            throw new OauthError("invalid_request", "client_id is not that of the client");
        }
        Parameters inside = inside(form, "request is missing: only signed requests are taken");
        String redirect = inside.one("redirect_uri")
                .filter(client::hasRedirect)
                .orElseThrow(() -> new OauthError("invalid_request", "redirect_uri is missing or not registered"));
        return rules.check(inside, redirect);
    }

    String keep(AuthorisationRequest request) {
        return store.add(request);
    }

    /** The request was answered. */
    void useUp(AuthorisationRequest request) {
        store.useUp(request);
    }

    /** At the authorisation endpoint, when the query names a pushed request. */
    Optional<AuthorisationRequest> named(Parameters query) {
        return query.one("request").isPresent()
                ? Optional.empty()
                : query.one("request_uri").flatMap(store::find);
    }

    /** At the authorisation endpoint: the parameters that count. */
    Parameters direct(Parameters query) {
        if (profile.follows(ServerRule.PUSHED_REQUESTS_ONLY)) {
            throw new OauthError("invalid_request", "only pushed requests are taken");
        }
        return inside(query, "only signed requests are taken");
    }

    AuthorisationRequest check(Parameters parameters, String redirectUri) {
        return rules.check(parameters, redirectUri);
    }

    private Parameters inside(Parameters outside, String otherwise) {
        Optional<String> object = outside.one("request");
        if (object.isEmpty() && profile.follows(ServerRule.SIGNED_REQUESTS_ONLY)) {
            throw new OauthError("invalid_request", otherwise);
        }
        if (object.isPresent() && outside.all("request").size() > 1) {
            throw new OauthError("invalid_request", "a parameter is repeated");
        }
        return object.map(objects::open).orElse(outside);
    }
}
