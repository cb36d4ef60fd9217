package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.dialect.AuthorisationPaths;
import dev.nakadachi.sandbox.dialect.BackOffice;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.dialect.Premises;
import dev.nakadachi.sandbox.dialect.PremisesRule;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.web.Router;
import java.util.Set;

/**
 * The business API in the dialect of GMO Aozora Net Bank (specification 1.1.12): corporate, and the same below the path
 * of persons, who also have sub-accounts. Thread-safe.
 */
public final class GmoDialect implements Dialect {

    /** Where the bank has its authorisation server. */
    public static final String AUTH_BASE = "/ganb/api/auth/v1";

    /** Where the bank puts its corporate API. */
    public static final String BASE = "/ganb/api/corporation/v1";

    /** Where the bank puts its API for accounts of persons. */
    public static final String PERSONAL_BASE = "/ganb/api/personal/v1";

    /** Where the bank puts the control of its notices. */
    public static final String NOTICES_BASE = "/ganb/api/webhooks/v1";

    private static final AuthorisationPaths PATHS = new AuthorisationPaths(
            "/",
            AUTH_BASE + "/authorization",
            AUTH_BASE + "/consent",
            AUTH_BASE + "/par",
            AUTH_BASE + "/token",
            AUTH_BASE + "/tokens/revoke",
            AUTH_BASE + "/userinfo",
            AUTH_BASE + "/jwks",
            BASE);
    private static final Set<String> SCOPES = Set.of(
            "openid",
            "private:account",
            "private:transfer",
            "private:bulk-transfer",
            "private:virtual-account",
            "offline_access",
            "private:offline_access",
            "personal:account",
            "personal:transfer",
            "personal:bulk-transfer");

    private final Set<GmoQuirk> quirks;

    /**
     * The dialect.
     *
     * @param quirks how answers differ from the specification
     */
    public GmoDialect(Set<GmoQuirk> quirks) {
        this.quirks = Set.copyOf(quirks);
    }

    @Override
    public Premises premises() {
        // The page of approvals is the sandbox's own; it is on no API of the bank.
        Premises premises = Premises.below("/ganb", BankWords.SIGNBOARD)
                .at(PATHS)
                .permitting(SCOPES, BankWords.SCOPES)
                .takingTokensIn("x-access-token")
                .withApprovalsAt("/ganb/customer/approvals")
                .with(PremisesRule.REFRESH_WITH_OFFLINE_SCOPE);
        return quirks.contains(GmoQuirk.EXPIRES_IN_AS_TEXT) ? premises.with(PremisesRule.EXPIRES_IN_AS_TEXT) : premises;
    }

    @Override
    public void open(Router router, BackOffice office) {
        Bank bank = office.bank();
        GmoMembers members = new GmoMembers(quirks, office.clock());
        TransferRoutes transfers = new TransferRoutes(bank, office.door(), members);
        SubAccountsApi subAccounts = new SubAccountsApi(bank, members);
        openAccounts(router, BASE, office, members, SubAccountMembers.none());
        transfers.open(router, BASE);
        openAccounts(router, PERSONAL_BASE, office, members, subAccounts);
        transfers.open(router, PERSONAL_BASE);
        router.route(
                "POST",
                PERSONAL_BASE + "/transfer/spaccounts-transfer",
                office.door().forRight("transfer", subAccounts::transfer));
        new VirtualRoutes(office, members).open(router);
    }

    private static void openAccounts(
            Router router, String base, BackOffice office, GmoMembers members, SubAccountMembers subAccounts) {
        Bank bank = office.bank();
        Door door = office.door();
        TransactionsApi transactions = new TransactionsApi(bank, members);
        router.route("GET", base + "/accounts", door.forRight("account", new AccountsApi(bank, members, subAccounts)))
                .route(
                        "GET",
                        base + "/accounts/balances",
                        door.forRight("account", new BalancesApi(bank, members, subAccounts)))
                .route("GET", base + "/accounts/transactions", door.forRight("account", transactions::transactions))
                .route(
                        "GET",
                        base + "/accounts/deposit-transactions",
                        door.forRight("account", transactions::deposits));
    }

    /** Codes that start with {@code WG} were seen by integrators. */
    @Override
    public Refusal refusal(Trouble trouble, String words) {
        String code = switch (trouble) {
            case BAD_REQUEST -> "SBX_INPUT";
            case TOKEN -> "SBX_TOKEN";
            case RIGHT -> "SBX_SCOPE";
            case PATH -> "SBX_PATH";
            case METHOD -> "WG_ERR_019";
            case RATE -> "SBX_RATE";
            case FAILURE -> "SBX_500";
            case MAINTENANCE -> "WG_ERR_300";
        };
        return new BankRefusal(trouble.status(), code, words);
    }
}
