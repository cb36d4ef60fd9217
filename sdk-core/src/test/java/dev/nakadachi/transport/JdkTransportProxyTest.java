package dev.nakadachi.transport;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.transport.Evidence.Cause;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 9.3.6: only a 2xx to CONNECT makes a tunnel; everything else is the proxy's own word. */
@Timeout(60)
class JdkTransportProxyTest {

    @TempDir
    static Path folder;

    private static WireMockServer bank;
    private static TrustAnchors anchors;

    @BeforeAll
    static void start() throws Exception {
        Path keys = TestKeys.make(folder, "localhost", "-ext", "san=dns:localhost,dns:bank.example");
        anchors = TrustAnchors.of(List.of(TestKeys.certificate(keys)));
        bank = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .http2PlainDisabled(true)
                .dynamicHttpsPort()
                .keystorePath(keys.toString())
                .keystoreType("PKCS12")
                .keystorePassword(TestKeys.PASSWORD)
                .keyManagerPassword(TestKeys.PASSWORD));
        bank.start();
    }

    @AfterAll
    static void stop() {
        bank.stop();
    }

    @BeforeEach
    void reset() {
        bank.resetAll();
        bank.stubFor(any(anyUrl()).willReturn(ok("balance")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                        + "Content-Length: 5\r\n\r\nproxy",
                "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: https://portal.example/\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n",
                "not http\r\n\r\n",
                ""
            })
    void whatTheProxySaysIsNeverTheInstitutionsAnswer(String answer) throws Exception {
        try (ConnectProxy proxy = ConnectProxy.refusing(answer);
                JdkTransport transport = through(HttpProxy.at("127.0.0.1", proxy.port()))) {
            for (HttpMethod method : HttpMethod.values()) {
                Delivery delivery = send(transport, method, "https://bank.example/");

                assertThat(delivery).as("%s", method).isInstanceOf(Delivery.NeverSent.class);
                assertThat(delivery.evidence().cause()).as("%s", method).isEqualTo(Cause.PROXY_REFUSED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(HttpMethod.class)
    void throughTheTunnelTheInstitutionAnswers(HttpMethod method) throws Exception {
        try (ConnectProxy proxy = ConnectProxy.tunnellingTo(bank.httpsPort());
                JdkTransport transport = through(HttpProxy.at("localhost", proxy.port()))) {
            assertThat(send(transport, method, "https://bank.example/")).isInstanceOf(Delivery.Answered.class);

            assertThat(proxy.heads())
                    .singleElement()
                    .satisfies(head -> assertThat(head).startsWith("CONNECT bank.example:443 HTTP/1.1\r\n"));
            bank.verify(1, anyRequestedFor(anyUrl()));
        }
    }

    @Test
    void a407OfTheInstitutionItselfIsItsAnswer() throws Exception {
        bank.stubFor(any(anyUrl()).willReturn(status(407)));
        try (ConnectProxy proxy = ConnectProxy.tunnellingTo(bank.httpsPort());
                JdkTransport transport = through(HttpProxy.at("localhost", proxy.port()))) {
            assertThat(send(transport, HttpMethod.POST, "https://bank.example/"))
                    .isInstanceOfSatisfying(
                            Delivery.Answered.class,
                            answer -> assertThat(answer.response().status()).isEqualTo(407));
        }
    }

    @Test
    void theHostNameIsCheckedInsideTheTunnel() throws Exception {
        try (ConnectProxy proxy = ConnectProxy.tunnellingTo(bank.httpsPort());
                JdkTransport transport = through(HttpProxy.at("localhost", proxy.port()))) {
            Delivery delivery = send(transport, HttpMethod.POST, "https://another.example/");

            assertThat(delivery).isInstanceOf(Delivery.NeverSent.class);
            assertThat(delivery.evidence().cause()).isEqualTo(Cause.TLS_REFUSED);
        }
    }

    @Test
    void plainHttpToLoopbackPassesTheProxyBy() throws Exception {
        try (ConnectProxy proxy = ConnectProxy.refusing("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nproxy");
                JdkTransport transport = JdkTransport.open(
                        TransportOptions.standard()
                                .withPlainLoopback()
                                .withProxy(HttpProxy.at("127.0.0.1", proxy.port())),
                        Host.system())) {
            assertThat(send(transport, HttpMethod.GET, "http://localhost:" + bank.port() + "/"))
                    .isInstanceOfSatisfying(
                            Delivery.Answered.class,
                            answer -> assertThat(answer.response().body()).hasContent("balance"));
            assertThat(proxy.heads()).isEmpty();
        }
    }

    @Test
    void aProxyThatIsNotThereIsNoConnection() throws Exception {
        try (Socket boundButNotListening = new Socket()) {
            boundButNotListening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (JdkTransport transport = through(HttpProxy.at("127.0.0.1", boundButNotListening.getLocalPort()))) {
                Delivery delivery = send(transport, HttpMethod.POST, "https://bank.example/");

                assertThat(delivery).isInstanceOf(Delivery.NeverSent.class);
                assertThat(delivery.evidence().cause()).isEqualTo(Cause.CONNECT_FAILED);
                assertThat(delivery.evidence().detail()).contains("the proxy");
            }
        }
    }

    @Test
    void credentialsTheJdkWouldDropAreRefusedAtTheStart() {
        HttpProxy proxy = HttpProxy.at("proxy.example", 3128).withBasic("user", Secret.of("proxy-password"));

        assertThatThrownBy(() -> through(proxy))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "Basic over CONNECT needs jdk.http.auth.tunneling.disabledSchemes= (empty) at JVM start");
        assertThat(proxy.toString()).doesNotContain("user", "proxy-password", "dXNlcjpwcm94eS1wYXNzd29yZA==");
    }

    private static JdkTransport through(HttpProxy proxy) {
        return JdkTransport.open(
                TransportOptions.standard().withTrustAnchors(anchors).withProxy(proxy), Host.system());
    }

    private static Delivery send(JdkTransport transport, HttpMethod method, String address) {
        return transport.send(
                WireRequest.of(
                        method, URI.create(address), Headers.none(), "amount=1000".getBytes(StandardCharsets.US_ASCII)),
                new SendTerms(Duration.ofSeconds(20), 1_000, ClientIdentity.none()));
    }
}
