package dev.nakadachi.store.campaign;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.nakadachi.host.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An authorisation server and an API behind it, on a real socket of loopback. Written apart from the sandbox's, so that
 * a campaign does not rest on one reading of the rules alone.
 */
final class TokenServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TokenFamilies families = new TokenFamilies(nonce -> CampaignBank.idToken(base(), nonce));
    private final AtomicInteger answersToLose = new AtomicInteger();
    private final AtomicInteger payments = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;

    private TokenServer(HttpServer server) {
        this.server = server;
    }

    static TokenServer start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
            TokenServer server = new TokenServer(http);
            http.setExecutor(server.threads);
            http.createContext("/token", server::token);
            http.createContext("/ping", server::ping);
            http.createContext("/pay", server::pay);
            http.start();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    TokenFamilies families() {
        return families;
    }

    /** Every refresh takes so long between its effect and its answer. */
    void answersAfter(Duration time) {
        delay = time;
    }

    /** So many refreshes are carried out and their answers lost. */
    void losesAnswers(int count) {
        answersToLose.set(count);
    }

    /** How many since it was asked last. */
    int takePayments() {
        return payments.getAndSet(0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        if (!field(form, "grant_type").equals("refresh_token")) {
            answer(exchange, 200, families.begin(field(form, "code")).json());
            return;
        }
        TokenFamilies.Issued issued = families.refresh(field(form, "refresh_token"));
        pause();
        if (answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.close();
            return;
        }
        answer(exchange, issued.status(), issued.json());
    }

    private void ping(HttpExchange exchange) throws IOException {
        String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        answer(exchange, families.accepts(bearer.replace("Bearer ", "")) ? 200 : 401, "{}");
    }

    /** Whatever arrives is paid. */
    private void pay(HttpExchange exchange) throws IOException {
        payments.incrementAndGet();
        answer(exchange, 200, "{}");
    }

    private void pause() {
        try {
            Host.system().sleep(delay);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** The code that answers an authorization request: its nonce, which is empty when no ID token was asked for. */
    static String codeFor(String request) {
        return "code-" + field(request, "nonce");
    }

    static String field(String form, String name) {
        return Arrays.stream(form.split("&", -1))
                .filter(field -> field.startsWith(name + "="))
                .map(field -> field.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
