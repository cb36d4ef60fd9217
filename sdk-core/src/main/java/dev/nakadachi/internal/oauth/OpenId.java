package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.Rule;
import dev.nakadachi.internal.oauth.jose.JwtRules;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.OpenIdFacts;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What a connection must have for OpenID Connect, checked before it is used, and the rules that follow from it. */
final class OpenId {

    /** The scope that asks for an ID token (OpenID Connect Core 1.0 section 3.1.2.1). */
    static final String SCOPE = "openid";

    /** RFC 7518 section 3.2: a key of the size of the hash at least. */
    private static final int LEAST_SECRET_BYTES = 32;

    private OpenId() {}

    /** Where a consent may ask for {@code openid}: what would otherwise fail when the code is spent already. */
    static void check(OAuthParts parts) {
        OAuthFacts facts = parts.profile().oauth();
        Optional<OpenIdFacts> openId = facts.openId();
        boolean asked = facts.scopesFor(parts.profile().capabilities()).contains(SCOPE);
        if (openId.isEmpty() || !asked) {
            return;
        }
        Set<JwtAlgorithm> algorithms = openId.get().algorithms();
        boolean byKeys = algorithms.stream().anyMatch(algorithm -> algorithm != JwtAlgorithm.HS256);
        Rule.<OAuthParts>of(
                        "Endpoints",
                        "name the issuer of an institution that speaks OpenID Connect",
                        "add it with Endpoints.withIssuer",
                        own -> own.endpoints().issuer().isPresent())
                .check(parts);
        Rule.<OAuthParts>of(
                        "Endpoints",
                        "have the address of the keys that an institution signs ID tokens with",
                        "add EndpointRole.JWKS",
                        own -> !byKeys
                                || own.endpoints().find(EndpointRole.JWKS).isPresent())
                .check(parts);
        Rule.<OAuthParts>of(
                        "ClientCredentials",
                        "have a secret of at least 32 bytes where ID tokens are signed with it (HS256)",
                        "ask the institution for a longer secret, or for ID tokens signed with its key",
                        own -> byKeys || longEnough(own.client().clientSecret()))
                .check(parts);
    }

    /** What every JWT about the user must say; {@link #check} has seen to the issuer. */
    static JwtRules rules(OAuthParts parts, OpenIdFacts facts, Set<String> required) {
        return new JwtRules(
                facts.algorithms(),
                parts.endpoints().issuer().map(URI::toString).orElse(""),
                parts.client().clientId().value(),
                required,
                parts.options().clockSkew());
    }

    private static boolean longEnough(Optional<Secret> secret) {
        return secret.filter(own -> own.reveal(SecretAccess.explicit()).getBytes(StandardCharsets.UTF_8).length
                        >= LEAST_SECRET_BYTES)
                .isPresent();
    }
}
