package dev.nakadachi.internal.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.provider.ResponseMode;
import dev.nakadachi.secret.SecretAccess;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The parameters of an authorisation request (RFC 6749 section 4.1.1), however it travels: the S256 challenge of RFC
 * 7636 section 4.3, the resources of RFC 8707 section 2.1, the nonce of OpenID Connect Core section 3.1.2.1, JARM's
 * response mode, what a step-up asks of the login (RFC 9470 section 4), and the key of RFC 9449 section 10 that binds
 * the code from the start.
 */
final class AuthorizationParameters {

    private AuthorizationParameters() {}

    static Map<String, List<String>> of(OAuthParts parts, PendingContent pending, State state) {
        AuthorizationFacts facts = parts.profile().oauth().authorization();
        AuthorizationRequest.Builder request = new AuthorizationRequest.Builder(
                        ResponseType.CODE,
                        new ClientID(parts.client().clientId().value()))
                .redirectionURI(pending.redirectUri())
                .state(new com.nimbusds.oauth2.sdk.id.State(state.value()));
        if (!pending.scopes().isEmpty()) {
            request.scope(new Scope(pending.scopes().toArray(String[]::new)));
        }
        pending.verifier().ifPresent(own -> request.codeChallenge(own.inNimbus(), CodeChallengeMethod.S256));
        pending.proofKey()
                .ifPresent(own ->
                        request.customParameter("dpop_jkt", ProofKey.of(own).thumbprint()));
        if (!facts.resources().isEmpty()) {
            request.resources(facts.resources().stream().sorted().toArray(URI[]::new));
        }
        pending.nonce().ifPresent(own -> request.customParameter("nonce", own.reveal(SecretAccess.explicit())));
        pending.stepUp().ifPresent(demand -> {
            if (!demand.acrValues().isEmpty()) {
                request.customParameter("acr_values", String.join(" ", demand.acrValues()));
            }
            demand.maxAge().ifPresent(age -> request.customParameter("max_age", Long.toString(age.toSeconds())));
        });
        if (facts.responseMode() == ResponseMode.JWT) {
            request.responseMode(com.nimbusds.oauth2.sdk.ResponseMode.JWT);
        }
        return request.build().toParameters();
    }
}
