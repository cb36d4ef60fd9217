package dev.nakadachi.internal.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import dev.nakadachi.provider.EndpointRole;
import java.net.URI;

/** Writes the authorisation request (RFC 6749 section 4.1.1) with the S256 challenge of RFC 7636 section 4.3. */
final class AuthorizationAddress {

    private AuthorizationAddress() {}

    static URI of(OAuthParts parts, PendingContent pending, State state) {
        AuthorizationRequest.Builder request = new AuthorizationRequest.Builder(
                        ResponseType.CODE,
                        new ClientID(parts.client().clientId().value()))
                .endpointURI(parts.endpoints().require(EndpointRole.AUTHORIZATION))
                .redirectionURI(pending.redirectUri())
                .state(new com.nimbusds.oauth2.sdk.id.State(state.value()));
        if (!pending.scopes().isEmpty()) {
            request.scope(new Scope(pending.scopes().toArray(String[]::new)));
        }
        pending.verifier().ifPresent(own -> request.codeChallenge(own.inNimbus(), CodeChallengeMethod.S256));
        return request.build().toURI();
    }
}
