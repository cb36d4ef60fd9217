package dev.nakadachi.interop;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ResponseMode;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.Support;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.secret.Secret;
import java.util.Set;
import java.util.function.Function;

/** The clients of the realm, each with the facts that its profile has. */
enum Profile {
    PLAIN_PKCE("plain-pkce", ClientAuthentication.CLIENT_SECRET_BASIC, keys -> bySecret("plain-pkce")),
    PUBLIC_PKCE("public-pkce", ClientAuthentication.NONE, keys -> ClientCredentials.publicClient(id("public-pkce"))),
    PAR_DPOP("par-dpop", ClientAuthentication.PRIVATE_KEY_JWT, keys -> bySignature("par-dpop", keys)),
    MTLS_BOUND("mtls-bound", ClientAuthentication.TLS_CLIENT_AUTH, Profile::byCertificate),
    JARM("jarm", ClientAuthentication.CLIENT_SECRET_BASIC, keys -> bySecret("jarm")),
    FAPI2_DPOP("fapi2-dpop", ClientAuthentication.PRIVATE_KEY_JWT, keys -> bySignature("fapi2-dpop", keys));

    private final String clientId;
    private final ClientAuthentication authentication;
    private final Function<Keys, ClientCredentials> credentials;

    Profile(String clientId, ClientAuthentication authentication, Function<Keys, ClientCredentials> credentials) {
        this.clientId = clientId;
        this.authentication = authentication;
        this.credentials = credentials;
    }

    ClientCredentials client(Keys keys) {
        return credentials.apply(keys);
    }

    String clientId() {
        return clientId;
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

    private static ClientId id(String value) {
        return new ClientId(value);
    }

    private static ClientCredentials bySecret(String clientId) {
        return ClientCredentials.of(
                id(clientId), Secret.of(Realm.CLIENT_SECRET), ClientAuthentication.CLIENT_SECRET_BASIC);
    }

    private static ClientCredentials bySignature(String clientId, Keys keys) {
        return ClientCredentials.privateKeyJwt(id(clientId), keys.signing());
    }

    private static ClientCredentials byCertificate(Keys keys) {
        return ClientCredentials.mutualTls(id("mtls-bound"), keys.client(), ClientAuthentication.TLS_CLIENT_AUTH);
    }
}
