package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.web.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A checked authorisation request. Immutable. */
final class AuthorisationRequest {

    private final String redirectUri;
    private final Set<String> scopes;
    private final Validity validity;
    private final Parameters parameters;

    AuthorisationRequest(String redirectUri, Set<String> scopes, Validity validity, Parameters parameters) {
        this.redirectUri = redirectUri;
        this.scopes = scopes;
        this.validity = validity;
        this.parameters = parameters;
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

    Validity validity() {
        return validity;
    }

    Optional<String> state() {
        return parameters.one("state");
    }

    /** RFC 7636 section 4.3. */
    Optional<String> challenge() {
        return parameters.one("code_challenge");
    }

    /** OpenID Connect Core 1.0 section 3.1.2.1. */
    Optional<String> nonce() {
        return parameters.one("nonce");
    }

    /** RFC 8707 section 2.1. */
    List<String> resources() {
        return parameters.all("resource");
    }

    /** RFC 9449 section 10: the thumbprint of the only key that may redeem the code. */
    Optional<String> codeKey() {
        return parameters.one("dpop_jkt");
    }

    ResponseShape responseShape() {
        return ResponseShape.of(parameters);
    }

    /** Whether both are one request, not only equal ones. */
    boolean same(AuthorisationRequest other) {
        return this == other;
    }

    /** RFC 9449 section 10.1: a proof at the PAR endpoint counts as if it were asked for. */
    AuthorisationRequest boundTo(String thumbprint) {
        return new AuthorisationRequest(redirectUri, scopes, validity, parameters.with("dpop_jkt", thumbprint));
    }
}
