package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.wire.Ending;
import dev.nakadachi.sandbox.wire.WireFault;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Every way in which the answer to a request that was carried out can be lost, and the code that callers see. */
enum LostReply {
    RESET("connection-lost", bank -> Faults.dropAfterExecution(bank.gate())),
    CLOSED_BEFORE_THE_FIRST_BYTE("connection-lost", bank -> wire(bank, WireFault.dropAfterRequest(Ending.FIN))),
    CLOSED_AFTER_ONE_BYTE("connection-lost", bank -> wire(bank, WireFault.dropAfterAnswerBytes(1, Ending.FIN))),
    RESET_AFTER_ONE_BYTE("connection-lost", bank -> wire(bank, WireFault.dropAfterAnswerBytes(1, Ending.RST))),
    HALF_A_BODY("connection-lost", bank -> Faults.truncated()),
    NO_JSON("answer-malformed", bank -> Faults.malformed()),
    MEMBER_TWICE("answer-malformed", bank -> Faults.duplicateMember()),
    OTHER_MEDIA_TYPE("answer-malformed", bank -> Faults.wrongMediaType()),
    LOGIN_PAGE("answer-malformed", bank -> instead(Reply.html(200, "<html>login</html>"))),
    TOO_LONG("answer-too-large", bank -> Faults.oversized(128L * 1024)),
    SENT_ELSEWHERE("redirected", bank -> instead(Reply.redirect(302, "/login"))),
    SERVER_ERROR("unavailable", bank -> instead(json(500))),
    UNAVAILABLE("unavailable", bank -> instead(json(503))),
    GATEWAY_TIME_OUT("timed-out", bank -> instead(json(504))),
    REFUSED_WITHOUT_A_REASON("request-refused", bank -> instead(json(400))),
    CONFLICT("unclassified", bank -> instead(json(409))),
    TOKEN_REFUSED_BY_A_PROXY("token-refused", bank -> instead(Reply.empty(401))),
    TOO_MANY("rate-limited", bank -> instead(json(429)));

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // the functions above hold no state
    private final Function<Sandbox, Fault> fault;

    LostReply(String code, Function<Sandbox, Fault> fault) {
        this.code = "institution." + code;
        this.fault = fault;
    }

    String code() {
        return code;
    }

    /** What the sandbox does with the next request: it carries it out, and the answer does not come as it should. */
    Fault on(Sandbox sandbox) {
        return fault.apply(sandbox);
    }

    private static Fault wire(Sandbox bank, WireFault fault) {
        return Faults.onWire(bank.gate(), fault);
    }

    private static Fault instead(Reply reply) {
        return (request, bank) -> {
            bank.handle(request);
            return reply;
        };
    }

    private static Reply json(int status) {
        return Reply.json(
                status, "{\"errorCode\":\"SBX_LATE\",\"errorMessage\":\"x\"}".getBytes(StandardCharsets.UTF_8));
    }
}
