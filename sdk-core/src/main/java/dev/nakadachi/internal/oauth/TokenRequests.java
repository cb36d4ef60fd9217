package dev.nakadachi.internal.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.transport.WireRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the requests to the token and revocation endpoints. Nimbus makes the parameters; the wire is ours, because
 * Nimbus' own HTTP sends a POST again by itself.
 */
final class TokenRequests {

    private final ClientForms forms;
    private final TokenResources resources;

    TokenRequests(OAuthParts parts) {
        this.forms = new ClientForms(parts);
        this.resources = TokenResources.of(parts);
    }

    /** RFC 6749 section 4.1.3 with RFC 7636 section 4.5. */
    WireRequest exchange(URI endpoint, Secret code, URI redirectUri, Optional<PkceVerifier> verifier) {
        AuthorizationCode words = new AuthorizationCode(clear(code));
        return forms.post(
                endpoint,
                resources.with(verifier.map(PkceVerifier::inNimbus)
                        .map(own -> new AuthorizationCodeGrant(words, redirectUri, own))
                        .orElseGet(() -> new AuthorizationCodeGrant(words, redirectUri))
                        .toParameters()));
    }

    /** RFC 6749 section 6, without scope: the same as granted. */
    WireRequest refresh(URI endpoint, Secret refreshToken) {
        return forms.post(
                endpoint, resources.with(new RefreshTokenGrant(new RefreshToken(clear(refreshToken))).toParameters()));
    }

    /** RFC 7009 section 2.1. */
    WireRequest revoke(URI endpoint, Secret token, String hint) {
        return forms.post(endpoint, Map.of("token", List.of(clear(token)), "token_type_hint", List.of(hint)));
    }

    private static String clear(Secret secret) {
        return secret.reveal(SecretAccess.explicit());
    }
}
