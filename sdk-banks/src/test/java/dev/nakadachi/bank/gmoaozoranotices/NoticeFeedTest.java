package dev.nakadachi.bank.gmoaozoranotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.VirtualAccountId;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.notice.DepositNews;
import dev.nakadachi.bank.notice.NoticeFeed;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.money.Money;
import dev.nakadachi.provider.ClientAuthentication;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Facts 2.13: "what was fetched counts as delivered; repeat until 404"; over a real socket. */
@Timeout(60)
class NoticeFeedTest {

    @TempDir
    private Path folder;

    private final Keyset keyset = Keyset.generate();
    private final Queue<String> script = new ConcurrentLinkedQueue<>();
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final Notices.Memory sink = new Notices.Memory();
    private HttpServer server;
    private Nakadachi nakadachi;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        nakadachi = Nakadachi.builder(TokenVault.encryptedFile(folder.resolve("tokens"), keyset))
                .ledger(TransferLedger.encryptedFile(folder.resolve("ledger"), keyset))
                .audit(AuditTrail.file(folder.resolve("log"), folder.resolve("heads"), keyset))
                .transport(TransportOptions.standard().withPlainLoopback())
                .build();
    }

    @AfterEach
    void close() {
        nakadachi.close();
        server.stop(0);
    }

    @Test
    void eachAnswerIsKeptBeforeTheNextFetchUntil404() {
        says("200", messages(1, 2), "200", messages(3), "404", "{\"errorCode\":\"E4\"}");
        assertThat(feed(GmoNotices.corporate()).collect(sink, NoticeFeedTest::noList))
                .isEqualTo(3);
        assertThat(sink.deposits).hasSize(3);
        assertThat(sink.steps)
                .containsExactly("begins", "keep 2", "ends", "begins", "keep 1", "ends", "begins", "ends");
        // Base64 of made-up-client:made-up-secret (RFC 7617).
        assertThat(arrived)
                .hasSize(3)
                .containsOnly("GET /webhooks/v1/unsentlist/va-deposit-transaction"
                        + " Basic bWFkZS11cC1jbGllbnQ6bWFkZS11cC1zZWNyZXQ=");
    }

    /** The schema says objects, the example beside it lists of one (Swagger 1.1.10, unsentlist): both are read. */
    @Test
    void anAccountAndALineInListsOfOneAreRead() {
        says("200", "{\"messages\":[" + Notices.inListsOfOne() + "]}", "404", "{}");
        assertThat(feed(GmoNotices.corporate()).collect(sink, NoticeFeedTest::noList))
                .isEqualTo(1);
        assertThat(sink.deposits).containsOnlyKeys(new LineKey("20250501100000123456"));
    }

    /** Two lines below one id are not what the specification says; the bank's list has them both. */
    @Test
    void aListOfTwoLinesIsReadFromTheBanksList() {
        String two = Notices.inListsOfOne().replace("\"20250501100000123456\"}]", "\"1\"},{}]");
        says("200", "{\"messages\":[" + two + "]}");
        assertThatThrownBy(() -> feed(GmoNotices.corporate()).collect(sink, () -> Stream.of(listed("1"), listed("2"))))
                .isInstanceOf(NakadachiException.class);
        assertThat(sink.deposits).hasSize(2);
    }

    @Test
    void theWordBasicIsAnOption() {
        says("404", "{}");
        feed(GmoNotices.corporate().withBareAuthorization()).collect(sink, NoticeFeedTest::noList);
        assertThat(arrived).singleElement().asString().endsWith(" bWFkZS11cC1jbGllbnQ6bWFkZS11cC1zZWNyZXQ=");
    }

    /** An answer that broke, or that cannot be read, was delivered to the bank's mind: it is not asked for again. */
    @Test
    void aLostAnswerIsReadFromTheListAndNotFetchedAgain() {
        for (String lost : List.of("{\"messages\":[{\"messageId\":\"M1\"}]}", "{\"messages\":[{\"mess")) {
            Notices.Memory own = new Notices.Memory();
            arrived.clear();
            says("200", lost);
            assertThatThrownBy(() ->
                            feed(GmoNotices.corporate()).collect(own, () -> Stream.of(listed("1"), listed("2"))))
                    .isInstanceOf(NakadachiException.class);
            assertThat(arrived).hasSize(1);
            assertThat(own.deposits).hasSize(2);
            assertThat(own.steps).containsExactly("begins", "listed 2", "ends");
        }
    }

    @Test
    void aRefusalIsToldAfterTheListWasRead() {
        says("503", "{}");
        assertThatThrownBy(() -> feed(GmoNotices.corporate()).collect(sink, () -> Stream.of(listed("1"))))
                .isInstanceOf(NakadachiException.class);
        assertThat(arrived).hasSize(1);
        assertThat(sink.deposits).hasSize(1);
    }

    /** The process died between the fetch and the sink: the mark of the fetch has survived. */
    @Test
    void aFetchThatNeverEndedIsReadFromTheListFirst() {
        sink.fetchBegins();
        says("200", messages(1), "404", "{}");
        int kept = feed(GmoNotices.corporate()).collect(sink, () -> Stream.of(listed("9")));
        assertThat(kept).isEqualTo(2);
        assertThat(sink.steps).startsWith("begins", "listed 1", "ends", "begins", "keep 1", "ends");
        assertThat(sink.fetchIsOpen()).isFalse();
    }

    @Test
    void whereTheListFailsTooTheFetchStaysOpen() {
        says("503", "{}");
        assertThatThrownBy(() -> feed(GmoNotices.corporate()).collect(sink, () -> {
                    throw new IllegalStateException("no list today");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(sink.fetchIsOpen()).isTrue();
    }

    @Test
    void whatTheSinkCannotKeepStaysOpenAndNothingMoreIsFetched() {
        Notices.Memory full = new Notices.Memory() {
            @Override
            public int keep(List<DepositNews> news) {
                throw new IllegalStateException("disk full");
            }
        };
        says("200", messages(1), "404", "{}");
        assertThatThrownBy(() -> feed(GmoNotices.corporate()).collect(full, NoticeFeedTest::noList))
                .isInstanceOf(IllegalStateException.class);
        assertThat(full.fetchIsOpen()).isTrue();
        assertThat(arrived).hasSize(1);
    }

    private NoticeFeed feed(GmoNotices notices) {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return nakadachi
                .connect(
                        notices.at(GmoNotices.below(new EnvironmentId("loopback"), base)),
                        ClientCredentials.of(
                                new ClientId("made-up-client"),
                                Secret.of("made-up-secret"),
                                ClientAuthentication.CLIENT_SECRET_BASIC))
                .onClientCredentials(new UserId("operator"));
    }

    private static Stream<VirtualDeposit> noList() {
        throw new AssertionError("the list was read although nothing is lost");
    }

    private static VirtualDeposit listed(String key) {
        return VirtualDeposit.builder(
                        new AccountId("101011234567"),
                        new VirtualAccountId("1234567890"),
                        new LineKey(key),
                        LocalDate.of(2025, 5, 1),
                        Money.yen(1))
                .build();
    }

    private static String messages(int... numbers) {
        StringBuilder all = new StringBuilder();
        for (int number : numbers) {
            all.append(all.isEmpty() ? "" : ",").append(Notices.numbered(number));
        }
        return "{\"messages\":[" + all + "]}";
    }

    private void says(String... statusAndBody) {
        script.clear();
        script.addAll(List.of(statusAndBody));
    }

    private void answer(HttpExchange exchange) throws IOException {
        arrived.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        String status = script.poll();
        String body = script.poll();
        byte[] bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(status == null ? 599 : Integer.parseInt(status), bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
