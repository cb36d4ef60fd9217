package dev.nakadachi.interop;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.Revocation;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ResponseMode;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.Support;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.secret.Secret;
import java.util.List;
import java.util.Set;

/** The clients of the realm, each with the facts that its profile has. */
enum Profile {
    PLAIN_PKCE("plain-pkce", ClientAuthentication.CLIENT_SECRET_BASIC),
    PUBLIC_PKCE("public-pkce", ClientAuthentication.NONE),
    PAR_DPOP("par-dpop", ClientAuthentication.PRIVATE_KEY_JWT),
    MTLS_BOUND("mtls-bound", ClientAuthentication.TLS_CLIENT_AUTH),
    JARM("jarm", ClientAuthentication.CLIENT_SECRET_BASIC),
    FAPI2_DPOP("fapi2-dpop", ClientAuthentication.PRIVATE_KEY_JWT);

    private final String clientId;
    private final ClientAuthentication authentication;

    Profile(String clientId, ClientAuthentication authentication) {
        this.clientId = clientId;
        this.authentication = authentication;
    }

    ClientCredentials client(Keys keys) {
        return switch (this) {
            case PLAIN_PKCE, JARM -> ClientCredentials.of(id(), Secret.of(Realm.CLIENT_SECRET), authentication);
            case PUBLIC_PKCE -> ClientCredentials.publicClient(id());
            case MTLS_BOUND -> ClientCredentials.mutualTls(id(), keys.client(), authentication);
            case PAR_DPOP, FAPI2_DPOP -> ClientCredentials.privateKeyJwt(id(), keys.signing());
        };
    }

    OAuthFacts facts() {
        OAuthFacts common = OAuthFacts.of(Set.of(authentication)).withPkce(Support.REQUIRED);
        return switch (this) {
            case PLAIN_PKCE, PUBLIC_PKCE -> common.withIssuerParameter(Support.SUPPORTED);
            case JARM -> common.withAuthorization(AuthorizationFacts.standard().withResponseMode(ResponseMode.JWT));
            case MTLS_BOUND ->
                common.withIssuerParameter(Support.SUPPORTED)
                        .withTokens(TokenFacts.standard().withConstraint(SenderConstraint.CERTIFICATE));
            case PAR_DPOP, FAPI2_DPOP ->
                common.withIssuerParameter(Support.SUPPORTED)
                        .withAuthorization(AuthorizationFacts.standard().withPushedRequests(Support.REQUIRED))
                        .withTokens(TokenFacts.standard().withConstraint(SenderConstraint.DPOP));
        };
    }

    /**
     * What becomes of a revocation. Under its FAPI 2 profile Keycloak 26.7.3 demands that a token to be revoked is
     * bound to the proof's key, and does not bind refresh tokens of confidential clients (RFC 9449 section 5 lets it):
     * so no request for one of them can be acceptable, and the access token is the one that can be revoked.
     */
    Revocation revocation() {
        return this == FAPI2_DPOP ? Revocation.ACCESS_TOKEN_ONLY : Revocation.REVOKED_AT_INSTITUTION;
    }

    /** How Keycloak answers the requests of a revocation. */
    List<Integer> revocationAnswers() {
        return this == FAPI2_DPOP ? List.of(400, 200) : List.of(200);
    }

    private ClientId id() {
        return new ClientId(clientId);
    }
}
