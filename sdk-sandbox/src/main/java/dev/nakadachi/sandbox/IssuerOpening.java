package dev.nakadachi.sandbox;

import dev.nakadachi.sandbox.card.CardApi;
import dev.nakadachi.sandbox.card.CardWords;
import dev.nakadachi.sandbox.card.Issuer;
import dev.nakadachi.sandbox.oauth.AuthorisationOptions;
import dev.nakadachi.sandbox.oauth.AuthorisationPaths;
import dev.nakadachi.sandbox.oauth.AuthorisationServer;
import dev.nakadachi.sandbox.oauth.ConsentWords;
import dev.nakadachi.sandbox.oauth.RefreshRule;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts the card issuer together. */
final class IssuerOpening {

    /** Everything of the issuer lies below, and it is the path of the issuer identifier. */
    static final String BASE = "/issuer";

    private static final AuthorisationPaths PATHS = new AuthorisationPaths(
            BASE,
            BASE + "/oauth/authorize",
            BASE + "/oauth/consent",
            BASE + "/oauth/par",
            BASE + "/oauth/token",
            BASE + "/oauth/revoke",
            BASE + "/oauth/userinfo",
            BASE + "/oauth/jwks",
            BASE + "/v1");

    private IssuerOpening() {}

    /** The published scopes, and {@code openid} where ID tokens are given. */
    private static Set<String> scopes(ServerProfile profile) {
        Set<String> scopes = new LinkedHashSet<>(CardApi.SCOPES);
        profile.idTokens().ifPresent(algorithm -> scopes.add("openid"));
        return scopes;
    }

    static Institution institution(Issuer issuer, SandboxOptions options, Surroundings around) {
        AuthorisationServer authorisation = new AuthorisationServer(
                around.newClient("sandbox-card-", options.profile()),
                PATHS,
                new AuthorisationOptions(
                        options.accessTokenLife(),
                        options.permissionLife(),
                        false,
                        RefreshRule.ALWAYS,
                        Surroundings.USERS,
                        scopes(options.profile()),
                        new ConsentWords(CardWords.SIGNBOARD, CardWords.SCOPES, options.partner()),
                        options.profile()),
                around.clock(),
                around.place(options.profile().follows(ServerRule.ISSUER_WITH_SLASH) ? BASE + "/" : BASE));
        return new Institution(
                List.of(BASE, PATHS.serverMetadata()), authorisation, new CardApi(BASE, issuer, authorisation));
    }
}
