package dev.nakadachi.bank.gmoaozoranotices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.notice.NoticeFeed;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bank of notices on the loopback that answers by a script, and an application before it. */
final class NoticeBank implements AutoCloseable {

    /** A status of the script: the connection ends without an answer. */
    static final String HANGS_UP = "";

    /** The shape of Swagger 1.1.10, ErrorResponse; which code the bank sends is not published. */
    static final String NONE_LEFT = "{\"errorCode\":\"E4\",\"errorMessage\":\"made up\"}";

    private final Queue<String> script = new ConcurrentLinkedQueue<>();
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Nakadachi nakadachi;

    private NoticeBank(HttpServer server, Nakadachi nakadachi) {
        this.server = server;
        this.nakadachi = nakadachi;
    }

    static NoticeBank open(Path folder) throws IOException {
        Keyset keyset = Keyset.generate();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        NoticeBank bank = new NoticeBank(
                server,
                Nakadachi.builder(TokenVault.encryptedFile(folder.resolve("tokens"), keyset))
                        .ledger(TransferLedger.encryptedFile(folder.resolve("ledger"), keyset))
                        .audit(AuditTrail.file(folder.resolve("log"), folder.resolve("heads"), keyset))
                        .transport(TransportOptions.standard().withPlainLoopback())
                        .build());
        server.createContext("/", bank::answer);
        server.start();
        return bank;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    NoticeFeed feed(GmoNotices notices) {
        return feed(notices, GmoNotices.below(new EnvironmentId("loopback"), base()));
    }

    NoticeFeed feed(GmoNotices notices, Endpoints endpoints) {
        return nakadachi
                .connect(
                        notices.at(endpoints),
                        ClientCredentials.of(
                                new ClientId("made-up-client"),
                                Secret.of("made-up-secret"),
                                ClientAuthentication.CLIENT_SECRET_BASIC))
                .onClientCredentials(new UserId("operator"));
    }

    /** What it answers from now on: a status and a body, by turns. Only an object has a media type. */
    void says(String... statusAndBody) {
        script.clear();
        script.addAll(List.of(statusAndBody));
    }

    /** Method, target and authorization of what arrived. */
    List<String> arrived() {
        return arrived;
    }

    List<String> bodies() {
        return bodies;
    }

    private void answer(HttpExchange exchange) throws IOException {
        arrived.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String status = script.poll();
        String body = script.poll();
        if (HANGS_UP.equals(status)) {
            exchange.close();
            return;
        }
        byte[] bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && bytes[0] == '{') {
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        }
        exchange.sendResponseHeaders(
                status == null ? 599 : Integer.parseInt(status), bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        nakadachi.close();
        server.stop(0);
    }
}
