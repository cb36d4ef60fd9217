package dev.nakadachi.sandbox.dialect.parasol;

import dev.nakadachi.sandbox.dialect.AuthorisationPaths;
import dev.nakadachi.sandbox.dialect.BackOffice;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.dialect.Premises;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.web.Router;
import java.util.Set;
import java.util.function.LongPredicate;

/** Enquiries at a bank on AnserParaSOL (specification 1.10, as far as it is public). Thread-safe. */
public final class ParaSolDialect implements Dialect {

    /** Everything of the bank lies below; 0158 is the number that public notes on the platform are about. */
    public static final String BASE = "/parasol/v1/banks/0158";

    private static final long TENTH = 10;

    /** The authorisation server lies below the bank too, so the API is what starts with its accounts. */
    private static final AuthorisationPaths PATHS = new AuthorisationPaths(
            BASE,
            BASE + "/oauth/auth",
            BASE + "/oauth/consent",
            BASE + "/oauth/par",
            BASE + "/oauth/token",
            BASE + "/oauth/revoke",
            BASE + "/oauth/userinfo",
            BASE + "/oauth/jwks",
            BASE + "/accounts");

    private final LongPredicate corrected;

    private ParaSolDialect(LongPredicate corrected) {
        this.corrected = corrected;
    }

    /**
     * The dialect, with the lines of the ledger and no other.
     *
     * @return a new dialect
     */
    public static ParaSolDialect plain() {
        return new ParaSolDialect(index -> false);
    }

    /**
     * The dialect with more than the ledger: after every tenth line of an account stands the same once more as
     * cancelled, and then a number without a line, so that readers meet all three states. Neither is in the balance.
     *
     * @return a new dialect
     */
    public static ParaSolDialect showingEveryState() {
        return new ParaSolDialect(index -> index % TENTH == TENTH - 1);
    }

    @Override
    public Premises premises() {
        return Premises.below(BASE, ParaSolWords.SIGNBOARD)
                .at(PATHS)
                .permitting(Set.of("accounts"), ParaSolWords.SCOPES);
    }

    @Override
    public void open(Router router, BackOffice office) {
        ParaSolAccounts accounts = new ParaSolAccounts(office.bank());
        ParaSolLines lines = new ParaSolLines(accounts, corrected);
        Door door = office.door();
        router.route("GET", BASE + "/accounts", door.forRight("accounts", accounts::list))
                .route("GET", BASE + "/accounts/*", door.forRight("accounts", accounts::one))
                .route("GET", BASE + "/accounts/*/transactions", door.forRight("accounts", lines::list));
    }

    @Override
    public Refusal refusal(Trouble trouble, String words) {
        return new ParaSolRefusal(trouble.status(), words);
    }
}
