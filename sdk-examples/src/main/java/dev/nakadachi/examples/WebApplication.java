package dev.nakadachi.examples;

import static dev.nakadachi.operation.Capability.ACCOUNTS;
import static dev.nakadachi.operation.Capability.BALANCES;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.nakadachi.Connection;
import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.PendingConsent;
import dev.nakadachi.error.ConsentRequiredException;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.TryLaterException;
import dev.nakadachi.provider.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web application with four addresses: a start page, {@code /connect} that says what this is about, {@code /callback}
 * where the bank sends it back, and {@code /accounts}. The server is the JDK's; with a framework the bodies of the four
 * methods stay the same.
 */
final class WebApplication implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(8); // calls of the SDK block
    private final WebSessions sessions;

    private WebApplication(HttpServer server) {
        this.server = server;
        this.sessions = new WebSessions(address());
    }

    /** Takes a port of this machine, so that its address can be registered at the bank. */
    static WebApplication listen() {
        try {
            return new WebApplication(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException("no port of this machine is free", e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    URI redirectUri() {
        return address().resolve("/callback");
    }

    void serve(Connection<CorporateBank> connection) {
        server.setExecutor(workers);
        server.createContext("/", exchange -> answer(exchange, connection));
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdown();
    }

    private void answer(HttpExchange exchange, Connection<CorporateBank> connection) throws IOException {
        try (exchange) {
            List<String> cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
            WebSessions.Session session = sessions.of(cookies).orElseGet(() -> {
                WebSessions.Session fresh = sessions.open();
                exchange.getResponseHeaders().set("Set-Cookie", sessions.cookie(fresh));
                return fresh;
            });
            page(exchange, session, connection).send(exchange);
        }
    }

    private WebPage page(HttpExchange exchange, WebSessions.Session session, Connection<CorporateBank> connection) {
        try {
            URI asked = exchange.getRequestURI();
            return switch (exchange.getRequestMethod() + " " + asked.getPath()) {
                case "GET /" -> startPage();
                case "POST /connect" -> connect(session, connection, reader(exchange));
                case "GET /callback" -> callback(address().resolve(asked), session, connection);
                case "GET /accounts" -> accounts(session, connection);
                default -> WebPage.of(404, "No such page", WebPage.text("Go back to the start page."));
            };
        } catch (ConsentRequiredException ended) {
            session.disconnected();
            return WebPage.of(200, "Your bank asks for your consent again", WebPage.button("/connect", "Connect"));
        } catch (TryLaterException later) {
            return WebPage.of(503, "Your bank is busy", WebPage.text("Please try again later."));
        } catch (NakadachiException failure) {
            // Log it: an exception of the SDK holds no secret. The customer gets a number that support can find.
            return WebPage.of(
                    502,
                    "That did not work",
                    WebPage.text("Our support needs this number: "
                            + failure.problem().correlation().orElse("none")));
        }
    }

    private static WebPage startPage() {
        return WebPage.of(
                200,
                "Welcome",
                WebPage.text("See the balances of your accounts here. Your bank asks you first."),
                WebPage.button("/connect", "Connect my bank"));
    }

    /** The customer pressed the button, and reads what this is about before going on to the bank. */
    private WebPage connect(WebSessions.Session session, Connection<CorporateBank> connection, Locale reader) {
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(session.user(), session.browser(), redirectUri(), ACCOUNTS, BALANCES));
        session.keep(start.pending());
        Wording title = new Wording("銀行に進む前に", "Before you go to your bank");
        Wording next = new Wording("確認して銀行の画面に進む", "I have read this; go to my bank");
        return WebPage.of(
                200,
                reader,
                title.in(reader),
                WebPage.notice(start.notice(), reader),
                WebPage.link(start.authorizationUri(), next.in(reader)));
    }

    /** The bank sent the browser back; hand over the whole address, and what this browser's session holds. */
    private WebPage callback(URI called, WebSessions.Session session, Connection<CorporateBank> connection) {
        Optional<PendingConsent> pending = session.takePending();
        if (pending.isEmpty()) {
            return refused("Nobody has asked for this in this browser.");
        }
        try {
            Grant grant = connection.consent().finish(session.browser(), pending.get(), called);
            session.connected(grant.id());
            return WebPage.goTo(address().resolve("/accounts"));
        } catch (ConsentRequiredException declined) {
            return declined.problem().code().equals(ErrorCode.CONSENT_DENIED)
                    ? WebPage.of(200, "You have said no", WebPage.text("Nothing was connected."))
                    : refused("This answer does not belong to what this browser has asked for (state).");
        }
    }

    private static WebPage refused(String reason) {
        return WebPage.of(
                400,
                "Your bank is not connected",
                WebPage.alert(reason),
                WebPage.text(
                        "If a link has brought you here, somebody may have tried to mislead you. Nothing was done."),
                WebPage.button("/connect", "Start again"));
    }

    private WebPage accounts(WebSessions.Session session, Connection<CorporateBank> connection) {
        if (session.grant().isEmpty()) {
            return WebPage.goTo(address());
        }
        CorporateBank client = connection.on(session.grant().get());
        return WebPage.of(
                200,
                "Your accounts",
                WebPage.table(client.accounts().stream()
                        .map(account -> List.of(
                                account.type().kind().name(),
                                masked(account),
                                Words.money(client.balance(account.id()).amount())))
                        .toList()));
    }

    private static Locale reader(HttpExchange exchange) {
        String wanted = exchange.getRequestHeaders().getFirst("Accept-Language");
        return wanted != null && wanted.startsWith("ja") ? Locale.JAPANESE : Locale.ENGLISH;
    }

    private static String masked(Account account) {
        return account.number()
                .map(AccountNumber::value)
                .map(number -> "****" + number.substring(4))
                .orElse("");
    }
}
