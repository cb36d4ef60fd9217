package dev.nakadachi.sandbox;

import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.card.Issuer;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.internal.oauth.AuthorisationServer;
import dev.nakadachi.sandbox.internal.page.ApprovalPage;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Router;
import java.util.List;

/**
 * One institution behind the servers.
 *
 * @param dialect how it speaks
 * @param authorisation its authorisation server, which knows tokens of no other
 * @param bank people, accounts and transfers
 * @param cards cards and statements
 * @param api the dialect's answers
 */
record Institution(Dialect dialect, AuthorisationServer authorisation, Bank bank, Issuer cards, Router api) {

    List<String> starts() {
        return dialect.premises().starts();
    }

    Handler all() {
        authorisation.addTo(api);
        addApprovals(api);
        return api;
    }

    Handler pagesOnly() {
        Router router = router(dialect);
        authorisation.addPagesTo(router);
        addApprovals(router);
        return router;
    }

    /** A router that refuses in the words of a dialect. */
    static Router router(Dialect dialect) {
        return new Router(
                request -> dialect.refusal(Trouble.PATH, "this path does not exist")
                        .reply(),
                request -> dialect.refusal(Trouble.METHOD, "this operation is not available")
                        .reply());
    }

    private void addApprovals(Router router) {
        dialect.premises()
                .approvals()
                .ifPresent(path -> new ApprovalPage(
                                List.of(bank.transfers(), bank.bulkTransfers()),
                                path,
                                dialect.premises().signboard())
                        .addTo(router));
    }
}
