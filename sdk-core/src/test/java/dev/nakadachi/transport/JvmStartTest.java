package dev.nakadachi.transport;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What depends on how a JVM was started, each in a JVM of its own. */
@Timeout(120)
class JvmStartTest {

    @Test
    void withBasicAllowedForTunnelsTheFirstConnectCarriesTheCredentials() throws Exception {
        try (ConnectProxy proxy = ConnectProxy.refusing("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")) {
            String said = run("-Djdk.http.auth.tunneling.disabledSchemes=", "https://bank.example/", proxy.port());

            assertThat(said).isEqualTo("NeverSent PROXY_REFUSED");
            assertThat(proxy.heads())
                    .singleElement()
                    .satisfies(head ->
                            assertThat(head).contains("Proxy-Authorization: Basic dXNlcjpwcm94eS1wYXNzd29yZA==\r\n"));
        }
    }

    @Test
    void theCredentialsOfTheProxyDoNotReachTheInstitution(@TempDir Path folder) throws Exception {
        Path keys = TestKeys.make(folder, "localhost", "-ext", "san=dns:bank.example");
        Path anchors = Files.writeString(folder.resolve("anchors.pem"), TestKeys.pem(keys));
        WireMockServer bank = new WireMockServer(wireMockConfig()
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystorePath(keys.toString())
                .keystoreType("PKCS12")
                .keystorePassword(TestKeys.PASSWORD)
                .keyManagerPassword(TestKeys.PASSWORD));
        bank.start();
        try (ConnectProxy proxy = ConnectProxy.tunnellingTo(bank.httpsPort())) {
            String said = run(
                    "-Djdk.http.auth.tunneling.disabledSchemes=",
                    "https://bank.example/",
                    proxy.port(),
                    anchors.toString());

            assertThat(said).isEqualTo("Answered ANSWERED");
            assertThat(proxy.heads())
                    .singleElement()
                    .satisfies(head -> assertThat(head).contains("Proxy-Authorization: Basic"));
            bank.verify(1, anyRequestedFor(anyUrl()).withoutHeader("Proxy-Authorization"));
        } finally {
            bank.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Djdk.httpclient.enableAllMethodRetry", "-Djdk.httpclient.enableAllMethodRetry=true"})
    void evenWithTheRetryOfAllMethodsAPostArrivesOnce(String property) throws Exception {
        AtomicInteger whole = new AtomicInteger();
        try (ServerSocket door = new ServerSocket(0, 16, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> dropAll(door, whole));
            server.setDaemon(true);
            server.start();

            String said = run(property, "http://127.0.0.1:" + door.getLocalPort() + "/", 0);

            assertThat(said).isEqualTo("MaybeExecuted CONNECTION_LOST");
        }
        assertThat(whole).hasValue(1);
    }

    @Test
    void withoutTheHostCheckTheTransportDoesNotOpen() throws Exception {
        assertThat(run("-Djdk.internal.httpclient.disableHostnameVerification", "https://bank.example/", 0))
                .isEqualTo("refused setup.refused");
    }

    private static void dropAll(ServerSocket door, AtomicInteger whole) {
        try {
            while (true) {
                try (Socket client = door.accept()) {
                    if (readWholePost(client.getInputStream())) {
                        whole.incrementAndGet();
                    }
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static boolean readWholePost(InputStream in) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            seen.append((char) next);
            if (seen.toString().endsWith("\r\n\r\nabc")) {
                return true;
            }
        }
        return false;
    }

    private static String run(String property, String address, int proxyPort, String... more) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                property,
                "-cp",
                System.getProperty("java.class.path"),
                ForkedTransport.class.getName(),
                address,
                Integer.toString(proxyPort));
        builder.command().addAll(List.of(more));
        Process jvm = builder.start();
        String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jvm.waitFor()).isZero();
        return said.strip();
    }
}
