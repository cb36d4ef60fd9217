package dev.nakadachi.sandbox.dialect.house;

import dev.nakadachi.sandbox.dialect.BackOffice;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.dialect.Premises;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.web.Router;
import java.util.Set;

/** A bank's enquiries in the shape of {@code docs/house-api.md}, version 1.0.0. Thread-safe. */
public final class HouseDialect implements Dialect {

    /** Everything of the bank lies below, and it is the path of the issuer identifier. */
    public static final String BASE = "/house";

    private static final Set<String> SCOPES =
            Set.of("accounts.read", "balances.read", "transactions.read", "deposit-notices.read");

    /** The dialect. */
    public HouseDialect() {}

    @Override
    public Premises premises() {
        return Premises.below(BASE, HouseWords.SIGNBOARD).permitting(SCOPES, HouseWords.SCOPES);
    }

    @Override
    public void open(Router router, BackOffice office) {
        AccountResources accounts = new AccountResources(office.bank());
        LineResources lines = new LineResources(accounts);
        Door door = office.door();
        String v1 = BASE + "/v1";
        router.route("GET", v1 + "/accounts", door.forRight("accounts.read", accounts::accounts))
                .route("GET", v1 + "/balances", door.forRight("balances.read", accounts::balances))
                .route("GET", v1 + "/accounts/*/balance", door.forRight("balances.read", accounts::balance))
                .route("GET", v1 + "/accounts/*/transactions", door.forRight("transactions.read", lines::transactions))
                .route(
                        "GET",
                        v1 + "/accounts/*/deposit-notices",
                        door.forRight("deposit-notices.read", lines::notices));
    }

    @Override
    public Refusal refusal(Trouble trouble, String words) {
        String code = switch (trouble) {
            case BAD_REQUEST, METHOD -> "invalid_request";
            case TOKEN -> "invalid_token";
            case RIGHT -> "insufficient_scope";
            case PATH -> "not_found";
            case RATE -> "rate_limited";
            case FAILURE -> "server_error";
            case MAINTENANCE -> "maintenance";
        };
        return new HouseProblem(trouble.status(), code, words);
    }
}
