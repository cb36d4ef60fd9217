package dev.nakadachi.sandbox;

import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.card.Issuer;
import dev.nakadachi.sandbox.dialect.AuthorisationPaths;
import dev.nakadachi.sandbox.dialect.BackOffice;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Premises;
import dev.nakadachi.sandbox.dialect.PremisesRule;
import dev.nakadachi.sandbox.internal.oauth.AuthorisationOptions;
import dev.nakadachi.sandbox.internal.oauth.AuthorisationServer;
import dev.nakadachi.sandbox.internal.oauth.ConsentWords;
import dev.nakadachi.sandbox.internal.oauth.Place;
import dev.nakadachi.sandbox.internal.oauth.RefreshRule;
import dev.nakadachi.sandbox.internal.oauth.RegisteredClient;
import dev.nakadachi.sandbox.oauth.ServerRule;
import dev.nakadachi.sandbox.web.Router;
import java.util.LinkedHashSet;
import java.util.Set;

/** Puts an institution together from its dialect. */
final class InstitutionOpening {

    private final SandboxOptions options;
    private final Surroundings around;

    InstitutionOpening(SandboxOptions options, Surroundings around) {
        this.options = options;
        this.around = around;
    }

    Institution of(Dialect dialect) {
        Premises premises = dialect.premises();
        RegisteredClient client = around.newClient("sandbox-", options.profile());
        AuthorisationServer authorisation = new AuthorisationServer(
                client, premises.paths(), authorisation(premises), around.clock(), place(premises));
        Bank bank = People.bank(options, around.clock());
        Issuer cards = new Issuer(around.clock(), options.issuer());
        Router api = Institution.router(dialect);
        dialect.open(
                api,
                new BackOffice(
                        bank,
                        cards,
                        around.clock(),
                        client.id(),
                        client.secret(),
                        new DialectDoor(dialect, authorisation.door())));
        return new Institution(dialect, authorisation, bank, cards, api);
    }

    private AuthorisationOptions authorisation(Premises premises) {
        return new AuthorisationOptions(
                options.accessTokenLife(),
                options.permissionLife(),
                premises.follows(PremisesRule.EXPIRES_IN_AS_TEXT),
                premises.follows(PremisesRule.REFRESH_WITH_OFFLINE_SCOPE)
                        ? RefreshRule.WITH_OFFLINE_SCOPE
                        : RefreshRule.ALWAYS,
                premises::tokenMembers,
                People.LOGINS,
                scopes(premises),
                new ConsentWords(premises.signboard(), premises.words(), options.partner()),
                options.profile());
    }

    /** Those of the institution, those that the test adds, and {@code openid} where ID tokens are given. */
    private Set<String> scopes(Premises premises) {
        Set<String> scopes = new LinkedHashSet<>(premises.scopes());
        scopes.addAll(options.scopes());
        options.profile().idTokens().ifPresent(algorithm -> scopes.add("openid"));
        return scopes;
    }

    private Place place(Premises premises) {
        AuthorisationPaths paths = premises.paths();
        boolean slash = options.profile().follows(ServerRule.ISSUER_WITH_SLASH)
                && !paths.issuer().endsWith("/");
        return around.place(slash ? paths.issuer() + "/" : paths.issuer());
    }
}
