package dev.nakadachi.sandbox;

import dev.nakadachi.sandbox.card.CardApi;
import dev.nakadachi.sandbox.card.CardWords;
import dev.nakadachi.sandbox.card.Issuer;
import dev.nakadachi.sandbox.oauth.AuthorisationOptions;
import dev.nakadachi.sandbox.oauth.AuthorisationPaths;
import dev.nakadachi.sandbox.oauth.AuthorisationServer;
import dev.nakadachi.sandbox.oauth.ConsentWords;
import dev.nakadachi.sandbox.oauth.RefreshRule;

/** Puts the card issuer together. */
final class IssuerOpening {

    /** Everything of the issuer lies below, and it is the path of the issuer identifier. */
    static final String BASE = "/issuer";

    private static final AuthorisationPaths PATHS = new AuthorisationPaths(
            BASE + "/oauth/authorize",
            BASE + "/oauth/consent",
            BASE + "/oauth/par",
            BASE + "/oauth/token",
            BASE + "/oauth/revoke",
            BASE + "/oauth/userinfo",
            BASE + "/oauth/jwks",
            BASE + "/v1");

    private IssuerOpening() {}

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
                        CardApi.SCOPES,
                        new ConsentWords(CardWords.SIGNBOARD, CardWords.SCOPES, options.partner()),
                        options.profile()),
                around.clock(),
                around.place(BASE));
        return new Institution(BASE, authorisation, new CardApi(BASE, issuer, authorisation));
    }
}
