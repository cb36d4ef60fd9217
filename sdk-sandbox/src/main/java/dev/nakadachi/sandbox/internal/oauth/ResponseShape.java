package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.web.Parameters;

/** How an authorisation response goes back. */
enum ResponseShape {
    /** Parameters of the query. */
    PLAIN,
    /** One signed token in the query (JARM section 2.3.1). */
    SIGNED;

    static ResponseShape of(Parameters request) {
        // JARM section 2.3.4: for response type code, jwt means query.jwt.
        return request.one("response_mode")
                        .filter(mode -> mode.equals("jwt") || mode.equals("query.jwt"))
                        .isPresent()
                ? SIGNED
                : PLAIN;
    }
}
