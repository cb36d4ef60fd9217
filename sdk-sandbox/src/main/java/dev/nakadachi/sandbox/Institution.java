package dev.nakadachi.sandbox;

import dev.nakadachi.sandbox.oauth.AuthorisationServer;
import dev.nakadachi.sandbox.web.Api;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Router;
import java.util.List;

/**
 * One institution behind the servers.
 *
 * @param starts how all its paths start, and those of no other
 * @param authorisation its authorisation server, which knows tokens of no other
 * @param api all the rest
 */
record Institution(List<String> starts, AuthorisationServer authorisation, Api api) {

    Handler all() {
        Router router = router();
        authorisation.addTo(router);
        api.addTo(router);
        return router;
    }

    Handler pagesOnly() {
        Router router = router();
        authorisation.addPagesTo(router);
        api.addPagesTo(router);
        return router;
    }

    private Router router() {
        return new Router(api::notFound, api::notAllowed);
    }
}
