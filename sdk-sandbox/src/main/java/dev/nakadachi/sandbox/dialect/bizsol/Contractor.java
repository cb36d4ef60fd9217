package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.sandbox.dialect.Door.Enquiry;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Request;

/** Who calls for whom, which each call has to say beside its token. */
record Contractor(ClientId client) {

    /** The member of the token answer and of each call. */
    static final String MEMBER = "contractor_id";

    private static final int LENGTH = 32;

    /** 32 characters [I: N2, N3]; how a bank numbers its contractors is not public. */
    static String numberOf(String user) {
        return "0".repeat(LENGTH - user.length()) + user;
    }

    /** Lets a GET through whose query names the client and the contractor of the token. */
    Enquiry named(Enquiry enquiry) {
        return (user, request) -> {
            check(user, request);
            return enquiry.answer(user, request);
        };
    }

    private void check(String user, Request request) {
        Parameters query = request.query();
        if (query.one("client_id").filter(client.value()::equals).isEmpty()) {
            throw new BizSolRefusal(400, "client_id is missing or not that of the token");
        }
        if (query.one(MEMBER).filter(numberOf(user)::equals).isEmpty()) {
            throw new BizSolRefusal(400, "contractor_id is missing or not that of the token");
        }
    }
}
