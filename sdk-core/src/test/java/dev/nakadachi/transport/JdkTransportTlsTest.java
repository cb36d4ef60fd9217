package dev.nakadachi.transport;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.host.Host;
import dev.nakadachi.transport.Evidence.Cause;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** RFC 8705: the server asks for a certificate; RFC 9110 section 4.3.4: the client checks the host name. */
@Timeout(60)
class JdkTransportTlsTest {

    @TempDir
    static Path folder;

    private static Path serverKeys;
    private static Path clientKeys;
    private static WireMockServer bank;

    @BeforeAll
    static void start() throws Exception {
        serverKeys = TestKeys.make(folder, "localhost", "-ext", "san=dns:localhost");
        clientKeys = TestKeys.make(folder, "client");
        bank = new WireMockServer(wireMockConfig()
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystorePath(serverKeys.toString())
                .keystoreType("PKCS12")
                .keystorePassword(TestKeys.PASSWORD)
                .keyManagerPassword(TestKeys.PASSWORD)
                .needClientAuth(true)
                .trustStorePath(TestKeys.trustOnly(folder, clientKeys).toString())
                .trustStoreType("PKCS12")
                .trustStorePassword(TestKeys.PASSWORD));
        bank.start();
    }

    @AfterAll
    static void stop() {
        bank.stop();
    }

    @BeforeEach
    void reset() {
        bank.resetAll();
        bank.stubFor(get(anyUrl()).willReturn(ok("balance")));
    }

    @Test
    void theClientCertificateBelongsToTheCall() throws Exception {
        ClientIdentity client = ClientIdentity.of(TestKeys.load(clientKeys), TestKeys.PASSWORD.toCharArray());
        try (JdkTransport transport = trusting(TrustAnchors.ofPem(TestKeys.pem(serverKeys)))) {
            assertThat(send(transport, "localhost", client)).isInstanceOf(Delivery.Answered.class);
            assertThat(send(transport, "localhost", ClientIdentity.none())).isNotInstanceOf(Delivery.Answered.class);
            assertThat(send(transport, "localhost", client)).isInstanceOf(Delivery.Answered.class);
        }
        bank.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void anUnknownCertificateIsRefusedUnsent() throws Exception {
        try (JdkTransport transport = trusting(TrustAnchors.of(List.of(TestKeys.certificate(clientKeys))))) {
            refusedUnsent(send(transport, "localhost", ClientIdentity.none()));
        }
    }

    @Test
    void theAnchorsOfTheJdkDoNotIncludeATestCertificate() {
        try (JdkTransport transport = trusting(TrustAnchors.ofTheJdk())) {
            refusedUnsent(send(transport, "localhost", ClientIdentity.none()));
        }
    }

    @Test
    void aWrongHostNameIsRefusedUnsent() throws Exception {
        try (JdkTransport transport = trusting(TrustAnchors.of(List.of(TestKeys.certificate(serverKeys))))) {
            refusedUnsent(send(transport, "127.0.0.1", ClientIdentity.none()));
        }
    }

    @Test
    void aKeyWhosePasswordIsWrongIsRefusedBeforeTheCall() throws Exception {
        ClientIdentity locked = ClientIdentity.of(TestKeys.load(clientKeys), "another".toCharArray());
        try (JdkTransport transport = trusting(TrustAnchors.ofTheJdk())) {
            assertThatThrownBy(() -> send(transport, "localhost", locked))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("check password and key store")
                    .hasMessageNotContaining("another");
        }
    }

    @Test
    void onlyTls12And13AreOffered() {
        assertThat(TlsSetup.parameters().getProtocols()).containsExactly("TLSv1.3", "TLSv1.2");
    }

    private static void refusedUnsent(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.NeverSent.class);
        assertThat(delivery.evidence().cause()).isEqualTo(Cause.TLS_REFUSED);
        bank.verify(0, anyRequestedFor(anyUrl()));
    }

    private static JdkTransport trusting(TrustAnchors anchors) {
        return JdkTransport.open(TransportOptions.standard().withTrustAnchors(anchors), Host.system());
    }

    private static Delivery send(JdkTransport transport, String host, ClientIdentity identity) {
        return transport.send(
                WireRequest.of(
                        HttpMethod.GET, URI.create("https://" + host + ":" + bank.httpsPort() + "/"), Headers.none()),
                new SendTerms(Duration.ofSeconds(20), 1_000, identity));
    }
}
