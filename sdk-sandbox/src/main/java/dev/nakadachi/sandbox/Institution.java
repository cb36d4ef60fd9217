package dev.nakadachi.sandbox;

import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.GmoCorporate;
import dev.nakadachi.sandbox.fault.FaultPlan;
import dev.nakadachi.sandbox.oauth.AuthorisationServer;
import dev.nakadachi.sandbox.oauth.RegisteredClient;
import dev.nakadachi.sandbox.time.VirtualClock;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Router;

/** All that is behind the servers. */
record Institution(
        RegisteredClient client,
        AuthorisationServer authorisation,
        Bank bank,
        GmoCorporate business,
        VirtualClock clock,
        FaultPlan faults) {

    Handler all() {
        Router router = new Router(GmoCorporate::notFound, GmoCorporate::notAllowed);
        authorisation.addTo(router);
        business.addTo(router);
        return faults.before(router);
    }

    Handler pagesOnly() {
        Router router = new Router(GmoCorporate::notFound, GmoCorporate::notAllowed);
        authorisation.addPagesTo(router);
        return faults.before(router);
    }
}
