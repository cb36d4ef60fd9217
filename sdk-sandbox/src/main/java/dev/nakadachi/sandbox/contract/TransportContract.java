package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.wire.Ending;
import dev.nakadachi.sandbox.wire.RawServer;
import dev.nakadachi.sandbox.wire.TcpGate;
import dev.nakadachi.transport.ClientIdentity;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.HttpVersion;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link Transport} keeps. Extend it, open your transport, run it with JUnit 5. It starts its own servers on
 * loopback.
 */
@Timeout(120)
public abstract class TransportContract {

    private static final long LIMIT = 1_000;

    /** Long enough for a busy machine to write a request, where a call before it has loaded the classes. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    private static final byte[] BODY = "amount=1000".getBytes(StandardCharsets.US_ASCII);

    private RawServer server;
    private Transport transport;

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // JUnit calls start() before each test
    protected TransportContract() {}

    /**
     * Opens the transport under test.
     *
     * @param anchors the only certificates it trusts, in place of those of the JDK
     * @return a transport that allows plain HTTP to loopback and uses no proxy
     */
    protected abstract Transport open(List<X509Certificate> anchors);

    @BeforeEach
    final void start() {
        server = RawServer.open();
        transport = open(TlsCases.anchors());
    }

    @AfterEach
    final void stop() {
        transport.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> aRequestArrivesAtMostOnceWhereverTheConnectionEnds() {
        return OnceCases.all(() -> open(TlsCases.anchors()));
    }

    @Test
    void aWholeAnswerIsHandedOver() throws IOException {
        server.reply("HTTP/1.1 201 Created\r\nX-Answer: one\r\nX-Answer: two\r\nContent-Length: 4\r\n\r\ndone");

        WireResponse response = answered(post());

        assertEquals(201, response.status());
        assertEquals(List.of("one", "two"), response.headers().all(new HeaderName("x-answer")));
        assertArrayEquals(
                "done".getBytes(StandardCharsets.US_ASCII), response.body().readAllBytes());
        assertEquals(4, response.length());
    }

    @Test
    void theRequestIsSentAsItIs() {
        Headers headers = Headers.none().plus(new HeaderName("x-access-token"), "token-for-a-test");
        URI uri = address("/corporation/v1/accounts?nextItemKey=a%2Fb");

        answered(transport.send(WireRequest.of(HttpMethod.POST, uri, headers, BODY), terms(20)));

        String head = server.heads().get(0);
        assertTrue(head.startsWith("POST /corporation/v1/accounts?nextItemKey=a%2Fb HTTP/1.1\r\n"), head);
        assertTrue(head.toLowerCase(Locale.ROOT).contains("x-access-token: token-for-a-test\r\n"), head);
        assertTrue(head.toLowerCase(Locale.ROOT).contains("content-length: 11\r\n"), head);
    }

    @Test
    void aRedirectIsHandedOverAndNotFollowed() {
        server.reply("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:" + server.port()
                + "/login\r\nContent-Length: 0\r\n\r\n");

        assertEquals(302, answered(get()).status());
        assertEquals(1, server.heads().size());
    }

    @Test
    void aChallengeIsHandedOverAndNotAnswered() {
        server.reply("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");

        assertEquals(401, answered(post()).status());
        assertEquals(1, server.heads().size());
    }

    @Test
    void anAnswerOfExactlyTheLimitIsRead() {
        server.reply("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + "x".repeat(1_000));

        assertEquals(1_000, answered(get()).length());
    }

    @Test
    void anAnswerAboveTheLimitIsNotKept() {
        server.reply("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n" + "x".repeat(1_001));

        assertEquals(Evidence.Cause.TOO_LARGE, maybeExecuted(post()));
    }

    @Test
    void anAnswerWithoutLengthAboveTheLimitIsNotKept() {
        server.reply(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + "1\r\nx\r\n".repeat(1_001) + "0\r\n\r\n");

        assertEquals(Evidence.Cause.TOO_LARGE, maybeExecuted(post()));
    }

    @Test
    void aTruncatedAnswerIsNoAnswer() {
        server.replyAndClose("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");

        assertEquals(Evidence.Cause.CONNECTION_LOST, maybeExecuted(post()));
    }

    @Test
    void aBrokenChunkIsNoAnswer() {
        server.replyAndClose("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhalf\r\n");

        assertEquals(Evidence.Cause.PROTOCOL_BROKEN, maybeExecuted(post()));
    }

    @Test
    void bytesThatAreNotHttpAreNoAnswer() {
        server.replyAndClose("220 smtp.example ready\r\n\r\n");

        assertEquals(Evidence.Cause.PROTOCOL_BROKEN, maybeExecuted(post()));
    }

    @Test
    void anAnswerWithTwoLengthsIsNoAnswer() {
        server.replyAndClose("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 4\r\n\r\ndone");

        assertEquals(Evidence.Cause.PROTOCOL_BROKEN, maybeExecuted(post()));
    }

    @Test
    void theDeadlineCoversTheHeaders() {
        answered(get());
        server.reply("");

        assertEquals(
                Evidence.Cause.TIMED_OUT,
                maybeExecuted(transport.send(
                        WireRequest.of(HttpMethod.POST, address("/"), Headers.none(), BODY),
                        new SendTerms(SHORT, LIMIT, ClientIdentity.none()))));
    }

    @Test
    void theDeadlineCoversTheBody() {
        answered(get());
        server.reply("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");

        assertEquals(
                Evidence.Cause.TIMED_OUT,
                maybeExecuted(transport.send(
                        WireRequest.of(HttpMethod.POST, address("/"), Headers.none(), BODY),
                        new SendTerms(SHORT, LIMIT, ClientIdentity.none()))));
    }

    @Test
    void aDeadlineThatPassesBeforeTlsStandsProvesThatNothingWasSent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI handshakeNeverEnds = URI.create("https://localhost:" + silent.getLocalPort() + "/");

            Delivery delivery = transport.send(
                    WireRequest.of(HttpMethod.POST, handshakeNeverEnds, Headers.none(), BODY),
                    new SendTerms(SHORT, LIMIT, ClientIdentity.none()));

            assertInstanceOf(Delivery.NeverSent.class, delivery);
            assertEquals(Evidence.Cause.TIMED_OUT, delivery.evidence().cause());
        }
    }

    @Test
    void aConnectionThatTimedOutIsNotUsedAgain() {
        answered(get());
        server.reply("");
        try (TcpGate gate =
                TcpGate.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), Host.system())) {
            WireRequest request = WireRequest.of(
                    HttpMethod.POST, URI.create("http://127.0.0.1:" + gate.port() + "/"), Headers.none(), BODY);
            maybeExecuted(transport.send(request, new SendTerms(SHORT, LIMIT, ClientIdentity.none())));

            assertEquals(204, answered(transport.send(request, terms(20))).status());
            assertEquals(2, gate.connections());
        }
    }

    @Test
    void closingEndsTheCallsUnderWay() throws InterruptedException {
        server.reply("");
        CompletableFuture<Delivery> delivery = CompletableFuture.supplyAsync(this::post);
        while (server.heads().isEmpty()) {
            Host.system().sleep(Duration.ofMillis(5));
        }
        transport.close();

        // CLOSED where the transport ends the wait first, CONNECTION_LOST where its connection ends first.
        maybeExecuted(delivery.join());
    }

    @Test
    void aRefusedConnectionProvesThatNothingWasSent() throws IOException {
        try (Socket boundButNotListening = new Socket()) {
            boundButNotListening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            URI refused = URI.create("http://127.0.0.1:" + boundButNotListening.getLocalPort() + "/");

            Delivery delivery =
                    transport.send(WireRequest.of(HttpMethod.POST, refused, Headers.none(), BODY), terms(20));

            assertInstanceOf(Delivery.NeverSent.class, delivery);
            assertEquals(Evidence.Cause.CONNECT_FAILED, delivery.evidence().cause());
        }
    }

    @Test
    void anUnknownNameProvesThatNothingWasSent() {
        URI nowhere = URI.create("https://bank.invalid/");

        assertInstanceOf(
                Delivery.NeverSent.class,
                transport.send(WireRequest.of(HttpMethod.GET, nowhere, Headers.none()), terms(5)));
    }

    @Test
    void anInterruptEndsTheWaitAndKeepsItsFlag() throws InterruptedException {
        server.reply("");
        CompletableFuture<Delivery> delivery = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            delivery.complete(post());
            flag.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        while (server.heads().isEmpty()) {
            Host.system().sleep(Duration.ofMillis(5));
        }
        caller.interrupt();

        assertEquals(Evidence.Cause.INTERRUPTED, maybeExecuted(delivery.join()));
        assertTrue(flag.join());
    }

    @Test
    void aThreadInterruptedBeforeTheCallSendsNothing() {
        Thread.currentThread().interrupt();

        Delivery delivery = post();

        assertTrue(Thread.interrupted());
        assertInstanceOf(Delivery.NeverSent.class, delivery);
        assertEquals(Evidence.Cause.INTERRUPTED, delivery.evidence().cause());
        assertEquals(List.of(), server.heads());
    }

    @Test
    void aClosedTransportSendsNothingAndMayBeClosedAgain() {
        transport.close();
        transport.close();

        Delivery delivery = post();

        assertInstanceOf(Delivery.NeverSent.class, delivery);
        assertEquals(Evidence.Cause.CLOSED, delivery.evidence().cause());
        assertEquals(List.of(), server.heads());
    }

    @Test
    void plainHttpToAnotherMachineIsRefused() {
        URI plain = URI.create("http://bank.invalid/");

        assertThrows(
                InvalidInputException.class,
                () -> transport.send(WireRequest.of(HttpMethod.GET, plain, Headers.none()), terms(5)));
    }

    @Test
    void aHeaderOfTheTransportIsRefused() {
        Headers headers = Headers.none().plus(new HeaderName("Host"), "another.example");

        assertThrows(
                InvalidInputException.class,
                () -> transport.send(WireRequest.of(HttpMethod.GET, address("/"), headers), terms(5)));
        assertEquals(List.of(), server.heads());
    }

    @Test
    void ownAnchorsAreTrusted() {
        try (TlsCases tls = TlsCases.anyClient()) {
            tls.isAnswered(transport, ClientIdentity.none());
        }
    }

    @Test
    void http2IsNotOfferedForARequestThatDoesNotAskForIt() {
        try (TlsCases tls = TlsCases.agreeingToHttp2()) {
            tls.isAnswered(transport, HttpVersion.HTTP_1_1);
        }
    }

    @Test
    void whereTheServerDoesNotSpeakHttp2ARequestThatAsksForItGoesOverHttp11() {
        try (TlsCases tls = TlsCases.anyClient()) {
            tls.isAnswered(transport, HttpVersion.HTTP_2);
        }
    }

    /** RFC 9113 section 3.1 no longer knows the upgrade of HTTP/1.1. */
    @Test
    void withoutTlsNoUpgradeToHttp2IsAskedFor() {
        WireRequest request = WireRequest.of(HttpMethod.POST, address("/"), Headers.none(), BODY);

        answered(transport.send(request.over(HttpVersion.HTTP_2), terms(20)));

        assertFalse(server.heads().get(0).toLowerCase(Locale.ROOT).contains("upgrade"));
    }

    @Test
    void anUnknownCertificateIsRefusedBeforeAnythingIsSent() {
        try (TlsCases tls = TlsCases.anyClient();
                Transport stranger = open(List.of(TestCertificate.ofClient().certificate()))) {
            tls.isRefusedUnsent(stranger, "localhost");
        }
    }

    @Test
    void aWrongHostNameIsRefusedBeforeAnythingIsSent() {
        try (TlsCases tls = TlsCases.anyClient()) {
            tls.isRefusedUnsent(transport, "127.0.0.1");
        }
    }

    @TestFactory
    Stream<DynamicTest> aRequestArrivesAtMostOnceOverTls() {
        return Stream.of(HttpMethod.values())
                .flatMap(method -> Stream.of(Ending.values())
                        .map(ending -> DynamicTest.dynamicTest(method + ", " + ending, () -> {
                            try (TlsCases tls = TlsCases.anyClient();
                                    Transport fresh = open(TlsCases.anchors())) {
                                tls.arrivesOnceWhenTheAnswerIsLost(fresh, method, ending);
                            }
                        })));
    }

    @Test
    void theClientCertificateOfTheCallIsShown() {
        try (TlsCases tls = TlsCases.knownClientOnly()) {
            tls.isAnswered(transport, TlsCases.knownClient());
        }
    }

    @Test
    void withoutAClientCertificateNoneIsShown() {
        try (TlsCases tls = TlsCases.knownClientOnly()) {
            tls.isNotAnswered(transport);
        }
    }

    private Delivery get() {
        return transport.send(WireRequest.of(HttpMethod.GET, address("/"), Headers.none()), terms(20));
    }

    private Delivery post() {
        return transport.send(WireRequest.of(HttpMethod.POST, address("/"), Headers.none(), BODY), terms(20));
    }

    private URI address(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + server.port() + pathAndQuery);
    }

    private static SendTerms terms(int seconds) {
        return new SendTerms(Duration.ofSeconds(seconds), LIMIT, ClientIdentity.none());
    }

    private static WireResponse answered(Delivery delivery) {
        return assertInstanceOf(Delivery.Answered.class, delivery).response();
    }

    private static Evidence.Cause maybeExecuted(Delivery delivery) {
        return assertInstanceOf(Delivery.MaybeExecuted.class, delivery)
                .evidence()
                .cause();
    }
}
