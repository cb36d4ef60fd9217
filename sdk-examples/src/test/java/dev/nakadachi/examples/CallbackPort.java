package dev.nakadachi.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The web application to which the bank sends the browser back: a port of this machine. */
final class CallbackPort implements AutoCloseable {

    static final String THANKS = "Back in the application";

    private final HttpServer server;
    private final CompletableFuture<URI> callback = new CompletableFuture<>();

    private CallbackPort(HttpServer server) {
        this.server = server;
        server.createContext("/callback", this::received);
        server.start();
    }

    static CallbackPort listen() throws IOException {
        return new CallbackPort(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    URI redirectUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/callback");
    }

    /** The address that the browser asked for. */
    URI callback() throws Exception {
        return callback.get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void received(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] page = ("<!doctype html><title>Application</title><p>" + THANKS).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
        callback.complete(redirectUri().resolve(exchange.getRequestURI()));
    }
}
