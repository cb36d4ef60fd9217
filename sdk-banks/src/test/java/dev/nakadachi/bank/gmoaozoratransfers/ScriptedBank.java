package dev.nakadachi.bank.gmoaozoratransfers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A bank on a real socket of loopback that answers from a script, and issues another token each time it is asked. */
final class ScriptedBank implements AutoCloseable {

    /** What arrived. */
    record Arrived(String line, String token, String key, String body) {}

    private record Said(int status, String type, String body) {}

    private static final int HANG_UP = 0;

    private final HttpServer server;
    private final AtomicInteger issued = new AtomicInteger();
    private final Queue<Said> script = new ConcurrentLinkedQueue<>();
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();

    private ScriptedBank(HttpServer server) {
        this.server = server;
    }

    static ScriptedBank start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ScriptedBank bank = new ScriptedBank(server);
            server.createContext("/auth/v1/token", bank::token);
            server.createContext("/corporation/v1/", bank::answer);
            server.createContext("/personal/v1/", bank::answer);
            server.start();
            return bank;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    ScriptedBank says(int status, String json) {
        return says(status, "application/json;charset=UTF-8", json);
    }

    ScriptedBank says(int status, String type, String body) {
        script.add(new Said(status, type, body));
        return this;
    }

    /** Reads the next request and hangs up without an answer. */
    ScriptedBank hangsUp() {
        script.add(new Said(HANG_UP, "", ""));
        return this;
    }

    List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void token(HttpExchange exchange) throws IOException {
        int number = issued.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        reply(
                exchange,
                new Said(
                        200,
                        "application/json",
                        "{\"access_token\":\"made-up-access-" + number + "\",\"refresh_token\":\"made-up-refresh-"
                                + number + "\",\"token_type\":\"Bearer\",\"expires_in\":2592000}"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        arrived.add(new Arrived(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                header(exchange, "x-access-token"),
                header(exchange, "Idempotency-Key"),
                new String(body, StandardCharsets.UTF_8)));
        Said said = script.poll();
        if (said != null && said.status() == HANG_UP) {
            exchange.close();
            return;
        }
        reply(exchange, said == null ? new Said(599, "text/plain", "the script is over") : said);
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "none" : value;
    }

    private static void reply(HttpExchange exchange, Said said) throws IOException {
        byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", said.type());
        exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
