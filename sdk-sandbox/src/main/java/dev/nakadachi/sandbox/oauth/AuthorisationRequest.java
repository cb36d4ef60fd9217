package dev.nakadachi.sandbox.oauth;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A checked authorisation request. Immutable. */
final class AuthorisationRequest {

    private final String redirectUri;
    private final Set<String> scopes;
    private final Optional<String> state;
    private final String challenge;
    private final Validity validity;

    AuthorisationRequest(
            String redirectUri, Set<String> scopes, Optional<String> state, String challenge, Validity validity) {
        this.redirectUri = redirectUri;
        this.scopes = scopes;
        this.state = state;
        this.challenge = challenge;
        this.validity = validity;
    }

    String redirectUri() {
        return redirectUri;
    }

    Set<String> scopes() {
        return scopes;
    }

    List<String> scopesInOrder() {
        return scopes.stream().sorted().toList();
    }

    Optional<String> state() {
        return state;
    }

    String challenge() {
        return challenge;
    }

    Validity validity() {
        return validity;
    }
}
