package dev.nakadachi.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.Sandbox;
import java.awt.Desktop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The person at the terminal opens the page; a port on this machine waits for the callback, as a web application does.
 */
final class PersonWithBrowser implements Visitor {

    private static final int MINUTES = 5;
    private static final String PAGE =
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Nakadachi</title>"
                    + "<p>Thank you. The story goes on in your terminal; you may close this page.</p></html>";

    private final HttpServer server;
    private final BlockingQueue<URI> callbacks = new LinkedBlockingQueue<>();

    private PersonWithBrowser(HttpServer server) {
        this.server = server;
        server.createContext("/callback", this::received);
        server.start();
    }

    static PersonWithBrowser listen() {
        try {
            return new PersonWithBrowser(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException("no port of this machine is free", e);
        }
    }

    @Override
    public URI redirectUri(String institution) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/callback/" + institution);
    }

    @Override
    public boolean usesABrowser() {
        return true;
    }

    @Override
    public URI answer(Story story, Sandbox bank, URI authorizationUri) {
        story.tell(
                "Open this address, choose the user " + BankStep.USER + " and decide. I wait " + MINUTES + " minutes.");
        story.show(authorizationUri.toString());
        open(authorizationUri);
        try {
            URI callback = callbacks.poll(MINUTES, TimeUnit.MINUTES);
            if (callback == null) {
                throw new IllegalStateException("nobody answered the consent page in " + MINUTES + " minutes");
            }
            return callback;
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    @Override
    public void approveTransfer(Story story, Sandbox bank, RequestNumber number) {
        story.tell("Open this address and approve the transfer. I wait " + MINUTES + " minutes.");
        story.show(bank.approvalPage().toString());
        open(bank.approvalPage());
        Host machine = Host.system();
        try {
            for (int asked = 0; asked < 60 * MINUTES && waits(bank, number); asked++) {
                machine.sleep(Duration.ofSeconds(1));
            }
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
        if (waits(bank, number)) {
            throw new IllegalStateException("nobody answered the transfer in " + MINUTES + " minutes");
        }
    }

    private static boolean waits(Sandbox bank, RequestNumber number) {
        return bank.bank().transfers().waiting().stream()
                .anyMatch(transfer -> transfer.applyNo().equals(number.value()));
    }

    private static IllegalStateException interrupted(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("stopped while waiting for the person", stopped);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void received(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
        callbacks.add(redirectUri("any").resolve(exchange.getRequestURI()));
    }

    /** A machine without a screen has the address on the terminal. */
    private static void open(URI page) {
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(page);
            }
        } catch (IOException | UnsupportedOperationException noBrowser) {
            // the person copies the address
        }
    }
}
