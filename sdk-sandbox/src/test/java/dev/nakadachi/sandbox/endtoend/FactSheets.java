package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.OpenIdFacts;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.provider.ResponseMode;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.Support;
import dev.nakadachi.provider.TokenFacts;
import java.util.Set;

/** What a provider's profile says of a server profile of the sandbox, by hand from docs/sandbox.md. */
final class FactSheets {

    private FactSheets() {}

    static OAuthFacts plain() {
        return of(ClientAuthentication.CLIENT_SECRET_BASIC).withTokens(rotating(RefreshRotation.diesAtIssue()));
    }

    static OAuthFacts fapi1Advanced() {
        return of(ClientAuthentication.TLS_CLIENT_AUTH)
                .withAuthorization(AuthorizationFacts.standard()
                        .withSignedRequests(Support.REQUIRED)
                        .withResponseMode(ResponseMode.JWT))
                .withTokens(rotating(RefreshRotation.diesAtIssue()).withConstraint(SenderConstraint.CERTIFICATE));
    }

    static OAuthFacts fapi2Dpop() {
        return of(ClientAuthentication.PRIVATE_KEY_JWT)
                .withAuthorization(AuthorizationFacts.standard().withPushedRequests(Support.REQUIRED))
                .withTokens(rotating(RefreshRotation.none()).withConstraint(SenderConstraint.DPOP));
    }

    static OAuthFacts fapi2MutualTls() {
        return of(ClientAuthentication.PRIVATE_KEY_JWT)
                .withAuthorization(AuthorizationFacts.standard().withPushedRequests(Support.REQUIRED))
                .withTokens(rotating(RefreshRotation.none()).withConstraint(SenderConstraint.CERTIFICATE));
    }

    /** A client of this method, whose consents yield a refresh token at the bank. */
    static OAuthFacts of(ClientAuthentication method) {
        return OAuthFacts.of(Set.of(method))
                .withPkce(Support.REQUIRED)
                .withIssuerParameter(Support.REQUIRED)
                .withAlwaysScopes(Set.of("private:offline_access"));
    }

    static TokenFacts rotating(RefreshRotation rule) {
        return TokenFacts.standard().withRotation(rule);
    }

    /** The same with an ID token that every consent asks for. */
    static OAuthFacts withIdTokens(OAuthFacts facts, JwtAlgorithm algorithm) {
        return facts.withAlwaysScopes(Set.of("openid", "private:offline_access"))
                .withOpenId(OpenIdFacts.of(Set.of(algorithm)).withIdToken(Support.REQUIRED));
    }
}
