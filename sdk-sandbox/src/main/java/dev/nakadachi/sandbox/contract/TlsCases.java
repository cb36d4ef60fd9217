package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.wire.Ending;
import dev.nakadachi.sandbox.wire.TcpGate;
import dev.nakadachi.sandbox.wire.WireFault;
import dev.nakadachi.transport.ClientIdentity;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.HttpVersion;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** A TLS server with a certificate for {@code localhost} only, and what a transport makes of it. */
final class TlsCases implements AutoCloseable {

    private final HttpsServer server;
    private final AtomicInteger requests = new AtomicInteger();

    private volatile Consumer<InetSocketAddress> beforeAnswer = client -> {};

    private TlsCases(Consumer<SSLParameters> clientPolicy) {
        SSLContext context = TestCertificate.ofLocalhost().serverContext(TestCertificate.ofClient());
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = context.getDefaultSSLParameters();
                clientPolicy.accept(tls);
                parameters.setSSLParameters(tls);
            }
        });
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            beforeAnswer.accept(exchange.getRemoteAddress());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    static TlsCases anyClient() {
        return new TlsCases(tls -> {});
    }

    static TlsCases knownClientOnly() {
        return new TlsCases(tls -> tls.setNeedClientAuth(true));
    }

    /** Agrees to HTTP/2 with whoever offers it (RFC 7301), and does not speak it. */
    static TlsCases agreeingToHttp2() {
        return new TlsCases(tls -> tls.setApplicationProtocols(new String[] {"h2", "http/1.1"}));
    }

    void isAnswered(Transport transport, HttpVersion version) {
        URI uri = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
        WireRequest request = WireRequest.of(HttpMethod.POST, uri, Headers.none(), new byte[] {1});
        assertInstanceOf(
                Delivery.Answered.class,
                transport.send(
                        request.over(version), new SendTerms(Duration.ofSeconds(20), 1_000, ClientIdentity.none())));
        assertEquals(1, requests.get());
    }

    void isAnswered(Transport transport, ClientIdentity identity) {
        assertInstanceOf(Delivery.Answered.class, send(transport, "localhost", identity));
        assertEquals(1, requests.get());
    }

    /** On a fresh connection, then on a reused one. */
    void arrivesOnceWhenTheAnswerIsLost(Transport transport, HttpMethod method, Ending ending) {
        try (TcpGate gate = TcpGate.open(server.getAddress(), Host.system())) {
            beforeAnswer = client -> gate.strike(client, WireFault.dropAfterRequest(ending));
            assertInstanceOf(Delivery.MaybeExecuted.class, send(transport, method, gate.port()));
            assertEquals(1, requests.get(), "on a fresh connection");

            beforeAnswer = client -> {};
            assertInstanceOf(Delivery.Answered.class, send(transport, method, gate.port()));
            beforeAnswer = client -> gate.strike(client, WireFault.dropAfterRequest(ending));
            assertInstanceOf(Delivery.MaybeExecuted.class, send(transport, method, gate.port()));
            assertEquals(3, requests.get(), "on a reused connection");
        }
    }

    void isRefusedUnsent(Transport transport, String host) {
        Delivery delivery = send(transport, host, ClientIdentity.none());
        assertInstanceOf(Delivery.NeverSent.class, delivery);
        assertEquals(Evidence.Cause.TLS_REFUSED, delivery.evidence().cause());
        assertEquals(0, requests.get());
    }

    /** TLS 1.3 refuses a client after its handshake, so the transport may not know whether the request was read. */
    void isNotAnswered(Transport transport) {
        assertFalse(send(transport, "localhost", ClientIdentity.none()) instanceof Delivery.Answered);
        assertEquals(0, requests.get());
    }

    static ClientIdentity knownClient() {
        TestCertificate client = TestCertificate.ofClient();
        return ClientIdentity.of(client.store(), client.password());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Delivery send(Transport transport, String host, ClientIdentity identity) {
        URI uri = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
        return transport.send(
                WireRequest.of(HttpMethod.GET, uri, Headers.none()),
                new SendTerms(Duration.ofSeconds(20), 1_000, identity));
    }

    private static Delivery send(Transport transport, HttpMethod method, int port) {
        URI uri = URI.create("https://localhost:" + port + "/");
        return transport.send(
                WireRequest.of(method, uri, Headers.none(), new byte[] {1}),
                new SendTerms(Duration.ofSeconds(20), 1_000, ClientIdentity.none()));
    }

    static List<X509Certificate> anchors() {
        return List.of(TestCertificate.ofLocalhost().certificate());
    }
}
