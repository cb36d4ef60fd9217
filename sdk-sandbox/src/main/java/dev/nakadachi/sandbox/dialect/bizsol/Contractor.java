package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.sandbox.dialect.Door.Enquiry;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.Optional;

/** Who calls for whom, which each call has to say beside its token. */
record Contractor(ClientId client) {

    /** The member of the token answer and of each call. */
    static final String MEMBER = "contractor_id";

    private static final String CLIENT = "client_id";
    private static final int LENGTH = 32;

    /** 32 characters [I: N2, N3]; how a bank numbers its contractors is not public. */
    static String numberOf(String user) {
        return "0".repeat(LENGTH - user.length()) + user;
    }

    /** Lets a GET through whose query names the client and the contractor of the token. */
    Enquiry asked(Enquiry enquiry) {
        return (user, request) -> {
            check(user, request.query().one(CLIENT), request.query().one(MEMBER));
            return enquiry.answer(user, request);
        };
    }

    /** Lets a POST through whose body names them. */
    Enquiry posted(Command command) {
        return (user, request) -> {
            Sent body = Sent.in(request);
            check(user, body.optional(CLIENT, LENGTH), body.optional(MEMBER, LENGTH));
            return command.answer(user, body, request);
        };
    }

    private void check(String user, Optional<String> clientId, Optional<String> contractor) {
        if (clientId.filter(client.value()::equals).isEmpty()) {
            throw BizSolRefusal.input("client_id is missing or not that of the token");
        }
        if (contractor.filter(numberOf(user)::equals).isEmpty()) {
            throw BizSolRefusal.input("contractor_id is missing or not that of the token");
        }
    }

    /** What is done for a body whose client and contractor were taken out. */
    @FunctionalInterface
    interface Command {
        Reply answer(String user, Sent body, Request request);
    }
}
