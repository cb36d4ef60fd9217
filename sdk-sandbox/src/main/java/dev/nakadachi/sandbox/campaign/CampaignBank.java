package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.sandbox.bank.AccountKind;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.History;
import dev.nakadachi.sandbox.card.Issuer;
import dev.nakadachi.sandbox.card.IssuerOptions;
import dev.nakadachi.sandbox.dialect.BackOffice;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.dialect.gmo.GmoDialect;
import dev.nakadachi.sandbox.time.VirtualClock;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.sandbox.web.Router;
import dev.nakadachi.secret.Secret;
import java.util.Set;

/** A bank in the dialect of GMO Aozora Net Bank without servers: requests are handed in, one at a time. */
final class CampaignBank {

    /** Who pays. */
    static final String CUSTOMER = "alice";

    private static final long RICH = 900_000_000_000L;
    private static final GmoDialect DIALECT = new GmoDialect(Set.of());

    private final Bank bank;
    private final Router router;

    CampaignBank(VirtualClock clock, BankTokens tokens) {
        bank = new Bank(clock);
        bank.open(CUSTOMER, AccountKind.ORDINARY, History.opening(RICH));
        router = new Router(request -> refusal(Trouble.PATH), request -> refusal(Trouble.METHOD));
        DIALECT.open(
                router,
                new BackOffice(
                        bank,
                        new Issuer(clock, new IssuerOptions(0, 1, Set.of())),
                        clock,
                        new ClientId("campaign"),
                        Secret.of("campaign"),
                        new OpenDoor(DIALECT, CUSTOMER, tokens)));
        router.route("POST", "/ganb/api" + BankTokens.PATH, tokens::refresh);
    }

    Bank bank() {
        return bank;
    }

    /** The bank's words for a token that is over. */
    static Reply tokenIsOver() {
        return DIALECT.refusal(Trouble.TOKEN, "the token is over").reply();
    }

    Reply handle(Request request) {
        return router.handle(request);
    }

    private static Reply refusal(Trouble trouble) {
        return DIALECT.refusal(trouble, "not offered").reply();
    }
}
