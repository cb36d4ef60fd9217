package dev.nakadachi.sandbox.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.nakadachi.bank.notice.NoticeReceiver;
import dev.nakadachi.bank.notice.NoticeVerdict;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The user's own HTTP server: hands headers and bytes to the receiver as they arrived, and answers its verdict. */
final class Letterbox implements AutoCloseable {

    private final HttpServer server;
    private final NoticeReceiver receiver;
    private final List<NoticeVerdict> verdicts = new CopyOnWriteArrayList<>();
    private volatile boolean answerIsLost;

    private Letterbox(HttpServer server, NoticeReceiver receiver) {
        this.server = server;
        this.receiver = receiver;
    }

    static Letterbox open(NoticeReceiver receiver) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Letterbox box = new Letterbox(server, receiver);
        server.createContext("/", box::take);
        server.start();
        return box;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/notices");
    }

    List<NoticeVerdict> verdicts() {
        return verdicts;
    }

    /** The next notice is taken, and the bank does not hear of it. */
    void loseNextAnswer() {
        answerIsLost = true;
    }

    private void take(HttpExchange exchange) throws IOException {
        Headers headers = Headers.none();
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            for (String value : header.getValue()) {
                headers = headers.plus(new HeaderName(header.getKey()), value);
            }
        }
        NoticeVerdict verdict =
                receiver.receive(headers, exchange.getRequestBody().readAllBytes());
        verdicts.add(verdict);
        if (answerIsLost) {
            answerIsLost = false;
        } else {
            exchange.sendResponseHeaders(verdict.status(), -1);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
