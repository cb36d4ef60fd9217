package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.fault.FaultPlan;
import dev.nakadachi.sandbox.internal.web.LoopbackServer;
import dev.nakadachi.sandbox.internal.web.ServerIdentity;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.sandbox.web.RequestCounters;
import dev.nakadachi.sandbox.web.Router;
import dev.nakadachi.sandbox.wire.TcpGate;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hoshizora behind real HTTPS: answers written by hand in the bank's spelling, byte for byte. */
final class HoshizoraServer implements AutoCloseable {

    private static final String API = "/open/v3";

    final HoshizoraLogin login = new HoshizoraLogin();
    final FaultPlan faults = new FaultPlan();
    final RequestCounters counters = new RequestCounters();

    /** The transfers that were executed, each as it was asked for. */
    final List<String> executed = new CopyOnWriteArrayList<>();

    final List<String> keys = new CopyOnWriteArrayList<>();

    private final LoopbackServer https;
    private final TcpGate gate;

    private HoshizoraServer() {
        Router router = new Router(unused -> refusal(404, "H-PATH", ""), unused -> refusal(405, "H-METHOD", ""))
                .route("POST", "/login/token", login::token)
                .route("GET", API + "/deposits", bearer(unused -> json(200, """
                        {"deposits":[
                          {"deposit":"H7-0000123","kind":1,"branch":7,"no":123,"holderKana":"ﾎｼｿﾞﾗ(ｶ","unit":"JPY"},
                          {"deposit":"H7-0000999","kind":2,"branch":7,"no":999,"holderKana":null,"unit":"JPY"}]}""")))
                .route("GET", API + "/balances", bearer(unused -> json(200, """
                        {"balances":[{"deposit":"H7-0000123","kind":1,"now":1250000,"free":1200000,
                          "at":"2026-11-20T09:00:00+09:00"}]}""")))
                .route("GET", API + "/entries", bearer(HoshizoraServer::entries))
                .route("POST", API + "/remittances", bearer(this::remit))
                .route("GET", API + "/remittances", bearer(unused -> remittances()))
                .route("GET", API + "/remittances/progress", bearer(unused -> json(200, """
                        {"receipt":880001,"progress":20,"finished":"2026-11-20T09:05:00+09:00"}""")));
        https = LoopbackServer.https(ServerIdentity.ofThisJvm(), faults.before(router), counters);
        gate = TcpGate.open(https.address(), Host.system());
    }

    static HoshizoraServer start() {
        return new HoshizoraServer();
    }

    URI base() {
        return URI.create("https://127.0.0.1:" + gate.port());
    }

    TcpGate gate() {
        return gate;
    }

    @Override
    public void close() {
        gate.close();
        https.close();
    }

    private Handler bearer(Handler next) {
        return request ->
                login.admits(request) ? next.handle(request) : refusal(401, "H-TOKEN", "\"words\":\"no token\",");
    }

    private static Reply entries(Request request) {
        String first = """
                {"deposit":"H7-0000123","more":"2/b","entries":[
                  {"on":"2026-11-02","yen":300000,"words":"ﾌﾘｺﾐ","after":1300000,"entry":"e1"},
                  {"on":"2026-11-04","yen":-50000,"after":1250000,"entry":"e2"}]}""";
        String second = """
                {"deposit":"H7-0000123","more":null,"entries":[
                  {"on":"2026-11-09","yen":-1,"words":null,"after":1249999,"entry":"e3"}]}""";
        return json(200, request.query().one("more").filter("2/b"::equals).isPresent() ? second : first);
    }

    /** Line 2 with a bank that does not exist is refused whole; everything else is executed once for each arrival. */
    private Reply remit(Request request) {
        String asked = request.text();
        if (asked.contains("\"bank\":9999")) {
            return refusal(422, "H-CHECK", """
                    "words":"not taken","lines":[
                      {"line":2,"fault":"H-BANK","words":"no such bank"},{"line":2,"fault":"H-NAME"}],""");
        }
        executed.add(asked);
        keys.add(request.header("x-hoshizora-once").orElse(""));
        return json(202, "{\"receipt\":880001,\"progress\":10}");
    }

    private Reply remittances() {
        return json(200, executed.isEmpty() ? "{\"remittances\":[]}" : """
                {"remittances":[{"receipt":880001,"state":"W","day":"2026-11-24",
                  "applied":"2026-11-20T09:00:00+09:00","cost":110,
                  "lines":[{"bank":310,"branch":101,"no":7654321,"payee":"ｶ)ﾔﾏﾀﾞ","yen":5000}]}]}""");
    }

    private static Reply json(int status, String text) {
        return Reply.json(status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reply refusal(int status, String fault, String before) {
        return json(status, "{" + before + "\"fault\":\"" + fault + "\"}");
    }
}
