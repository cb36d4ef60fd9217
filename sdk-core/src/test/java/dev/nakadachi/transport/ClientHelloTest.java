package dev.nakadachi.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the client offers on the wire: RFC 8446 sections 4.1.2 and 4.2.1, RFC 6066 section 3. */
@Timeout(60)
class ClientHelloTest {

    private static final int SERVER_NAME = 0;
    private static final int ALPN = 16;
    private static final int SUPPORTED_VERSIONS = 43;

    @Test
    void tls13And12AreOfferedAndNothingOlder() throws Exception {
        ByteBuffer offered =
                Objects.requireNonNull(extensions(HttpVersion.HTTP_1_1).get(SUPPORTED_VERSIONS));

        int bytes = offered.get();
        List<Integer> versions = new ArrayList<>();
        for (int i = 0; i < bytes / 2; i++) {
            versions.add((int) offered.getShort());
        }
        assertThat(versions).containsExactly(0x0304, 0x0303);
    }

    @Test
    void theHostIsNamedAndHttp2IsNotOffered() throws Exception {
        Map<Integer, ByteBuffer> extensions = extensions(HttpVersion.HTTP_1_1);

        assertThat(text(extensions, SERVER_NAME)).endsWith("localhost.localdomain");
        assertThat(text(extensions, ALPN)).doesNotContain("h2");
    }

    /** RFC 7301 section 3.1. */
    @Test
    void http2IsOfferedForARequestThatAsksForIt() throws Exception {
        assertThat(text(extensions(HttpVersion.HTTP_2), ALPN)).contains("h2").contains("http/1.1");
    }

    private static String text(Map<Integer, ByteBuffer> extensions, int type) {
        ByteBuffer content = extensions.get(type);
        return content == null ? "" : StandardCharsets.US_ASCII.decode(content).toString();
    }

    private static Map<Integer, ByteBuffer> extensions(HttpVersion version) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ConnectProxy proxy = ConnectProxy.tunnellingTo(door.getLocalPort());
                JdkTransport transport = JdkTransport.open(
                        TransportOptions.standard().withProxy(HttpProxy.at("127.0.0.1", proxy.port())),
                        Host.system())) {
            WireRequest request = WireRequest.of(
                            HttpMethod.GET, URI.create("https://localhost.localdomain/"), Headers.none())
                    .over(version);
            Thread caller = new Thread(
                    () -> transport.send(request, new SendTerms(Duration.ofSeconds(20), 1, ClientIdentity.none())));
            caller.start();
            try (Socket client = door.accept()) {
                DataInputStream in = new DataInputStream(client.getInputStream());
                assertThat(in.readByte()).as("a handshake record").isEqualTo((byte) 22);
                in.readShort();
                byte[] record = new byte[in.readUnsignedShort()];
                in.readFully(record);
                return parse(ByteBuffer.wrap(record));
            }
        }
    }

    private static Map<Integer, ByteBuffer> parse(ByteBuffer hello) {
        hello.position(4 + 2 + 32);
        hello.position(hello.position() + 1 + hello.get(hello.position()));
        hello.position(hello.position() + 2 + hello.getShort(hello.position()));
        hello.position(hello.position() + 1 + hello.get(hello.position()));
        hello.getShort();
        Map<Integer, ByteBuffer> found = new HashMap<>();
        while (hello.hasRemaining()) {
            int type = hello.getShort();
            byte[] content = new byte[hello.getShort()];
            hello.get(content);
            found.put(type, ByteBuffer.wrap(content));
        }
        return found;
    }
}
