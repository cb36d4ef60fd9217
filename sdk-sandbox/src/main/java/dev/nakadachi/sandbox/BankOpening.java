package dev.nakadachi.sandbox;

import dev.nakadachi.sandbox.bank.AccountKind;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankWords;
import dev.nakadachi.sandbox.bank.GmoCorporate;
import dev.nakadachi.sandbox.bank.GmoQuirk;
import dev.nakadachi.sandbox.bank.History;
import dev.nakadachi.sandbox.oauth.AuthorisationOptions;
import dev.nakadachi.sandbox.oauth.AuthorisationPaths;
import dev.nakadachi.sandbox.oauth.AuthorisationServer;
import dev.nakadachi.sandbox.oauth.ConsentWords;
import dev.nakadachi.sandbox.oauth.RefreshRule;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** Puts the bank together. */
final class BankOpening {

    static final String AUTH_BASE = "/ganb/api/auth/v1";

    private static final AuthorisationPaths PATHS = new AuthorisationPaths(
            "/",
            AUTH_BASE + "/authorization",
            AUTH_BASE + "/consent",
            AUTH_BASE + "/par",
            AUTH_BASE + "/token",
            AUTH_BASE + "/tokens/revoke",
            AUTH_BASE + "/userinfo",
            AUTH_BASE + "/jwks",
            GmoCorporate.BASE);
    private static final int DAYS_BACK = 364;

    private BankOpening() {}

    static Institution institution(Bank bank, SandboxOptions options, Surroundings around) {
        boolean asText = options.quirks().contains(GmoQuirk.EXPIRES_IN_AS_TEXT);
        AuthorisationServer authorisation = new AuthorisationServer(
                around.newClient("sandbox-", options.profile()),
                PATHS,
                new AuthorisationOptions(
                        options.accessTokenLife(),
                        options.permissionLife(),
                        asText,
                        RefreshRule.WITH_OFFLINE_SCOPE,
                        Surroundings.USERS,
                        options.scopes(),
                        new ConsentWords(BankWords.SIGNBOARD, BankWords.SCOPES, options.partner()),
                        options.profile()),
                around.clock(),
                around.place("/"));
        return new Institution(
                List.of("/ganb", PATHS.openIdConfiguration(), PATHS.serverMetadata()),
                authorisation,
                new GmoCorporate(bank, authorisation, options.quirks()));
    }

    static Bank bank(SandboxOptions options, InstantSource clock) {
        Bank bank = new Bank(clock);
        LocalDate today = bank.today();
        LocalDate first = today.minusDays(DAYS_BACK);
        History none = History.of(options.seed(), 0, first, today);
        bank.open("alice", AccountKind.ORDINARY, History.of(options.seed(), options.historyLines(), first, today));
        bank.open("alice", AccountKind.SETTLEMENT, History.of(options.seed() + 1, 40, first, today));
        bank.open("alice", AccountKind.TIME_DEPOSIT, none);
        bank.open("alice", AccountKind.FOREIGN, none);
        bank.open("bob", AccountKind.ORDINARY, History.of(options.seed() + 2, 30, first, today));
        return bank;
    }
}
