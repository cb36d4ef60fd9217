package dev.nakadachi.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.host.Host;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TcpGateTest {

    private static final String REQUEST = "POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc";
    private static final String ANSWER = "HTTP/1.1 204 No Content\r\n\r\n";

    private RawServer server;
    private TcpGate gate;
    private Socket client;

    @BeforeEach
    void open() throws IOException {
        server = RawServer.open();
        gate = TcpGate.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), Host.system());
        client = new Socket(InetAddress.getLoopbackAddress(), gate.port());
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        gate.close();
        server.close();
    }

    @Test
    void withoutAPlanEverythingPasses() throws IOException {
        send(REQUEST);

        assertThat(receive(ANSWER.length())).isEqualTo(ANSWER);
        assertThat(gate.delivered()).isEqualTo(1);
        assertThat(gate.connections()).isEqualTo(1);
    }

    @Test
    void aRequestIsCountedWhenItsLastByteHasCome() throws IOException {
        send("POST /a HTTP/1.1\r\nContent-Le");
        send("ngth: 3\r\n\r\na");
        send("bc" + REQUEST);
        receive(2 * ANSWER.length());

        assertThat(gate.delivered()).isEqualTo(2);
        assertThat(server.heads()).hasSize(2);
    }

    @Test
    void aDropBeforeTheRequestHidesItFromTheServer() throws IOException {
        gate.next(WireFault.dropBeforeRequest(Ending.FIN));
        send(REQUEST);

        assertThat(client.getInputStream().read()).isEqualTo(-1);
        assertThat(gate.delivered()).isZero();
        assertThat(server.heads()).isEmpty();
    }

    @Test
    void aRequestEndsInItsMiddle() throws IOException {
        gate.next(WireFault.dropAfterRequestBytes(25, Ending.RST));
        send(REQUEST);

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        assertThat(gate.delivered()).isZero();
        assertThat(server.heads()).isEmpty();
    }

    @Test
    void aDropAfterTheRequestHidesTheAnswerFromTheClient() throws IOException {
        gate.next(WireFault.pass(), WireFault.dropAfterRequest(Ending.FIN));
        send(REQUEST);
        assertThat(receive(ANSWER.length())).isEqualTo(ANSWER);
        send(REQUEST);

        assertThat(client.getInputStream().read()).isEqualTo(-1);
        assertThat(server.heads()).hasSize(2);
    }

    @Test
    void aResetIsSeenAsOne() throws IOException {
        gate.next(WireFault.dropAfterRequest(Ending.RST));
        send(REQUEST);

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    }

    @Test
    void anAnswerIsCutAfterSoManyBytes() throws IOException {
        gate.next(WireFault.dropAfterAnswerBytes(12, Ending.FIN));
        send(REQUEST);

        assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                .isEqualTo("HTTP/1.1 204");
    }

    @Test
    void aTlsConnectionMeetsItsFaultAsAWhole() throws IOException {
        try (ServerSocket opaque = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TcpGate before = TcpGate.open((InetSocketAddress) opaque.getLocalSocketAddress(), Host.system());
                Socket tls = new Socket(InetAddress.getLoopbackAddress(), before.port())) {
            before.next(WireFault.dropAfterAnswerBytes(2, Ending.FIN));
            tls.getOutputStream().write(new byte[] {22, 3, 1});
            try (Socket seen = opaque.accept()) {
                assertThat(seen.getInputStream().readNBytes(3)).containsExactly(22, 3, 1);
                seen.getOutputStream().write(new byte[] {22, 3, 3, 4});

                assertThat(tls.getInputStream().readAllBytes()).containsExactly(22, 3);
            }
            assertThat(before.delivered()).isZero();
        }
    }

    @Test
    void aServerStrikesTheConnectionItSees() throws IOException {
        try (ServerSocket opaque = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TcpGate before = TcpGate.open((InetSocketAddress) opaque.getLocalSocketAddress(), Host.system());
                Socket tls = new Socket(InetAddress.getLoopbackAddress(), before.port())) {
            tls.getOutputStream().write(new byte[] {22, 3, 1});
            try (Socket seen = opaque.accept()) {
                assertThat(seen.getInputStream().readNBytes(3)).hasSize(3);
                before.strike(
                        (InetSocketAddress) seen.getRemoteSocketAddress(), WireFault.dropAfterRequest(Ending.FIN));
                seen.getOutputStream().write(1);

                assertThat(tls.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    /** Between two requests, as a server's handler cannot: the next one comes on the same connection. */
    @Test
    void anIdleTlsConnectionMeetsItsFaultInTheNextRequest() throws IOException {
        try (ServerSocket opaque = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TcpGate before = TcpGate.open((InetSocketAddress) opaque.getLocalSocketAddress(), Host.system());
                Socket tls = new Socket(InetAddress.getLoopbackAddress(), before.port())) {
            tls.getOutputStream().write(new byte[] {22, 3, 1});
            try (Socket seen = opaque.accept()) {
                assertThat(seen.getInputStream().readNBytes(3)).hasSize(3);
                before.strike(
                        (InetSocketAddress) seen.getRemoteSocketAddress(),
                        WireFault.dropAfterRequestBytes(4, Ending.RST));
                tls.getOutputStream().write(new byte[] {23, 3});
                assertThat(seen.getInputStream().readNBytes(2)).containsExactly(23, 3);
                tls.getOutputStream().write(new byte[] {3, 0, 9});

                assertThat(seen.getInputStream().readAllBytes()).containsExactly(3, 0);
                assertThatThrownBy(() -> tls.getInputStream().read()).isInstanceOf(SocketException.class);
            }
        }
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThatThrownBy(() -> WireFault.dropAfterAnswerBytes(-1, Ending.FIN))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("count from 0");
        assertThatThrownBy(() -> WireFault.dropAfterRequestBytes(-1, Ending.FIN))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("count from 0");
    }

    private void send(String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String receive(int length) throws IOException {
        return new String(client.getInputStream().readNBytes(length), StandardCharsets.ISO_8859_1);
    }
}
