package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.wire.Ending;
import dev.nakadachi.sandbox.wire.RawServer;
import dev.nakadachi.sandbox.wire.TcpGate;
import dev.nakadachi.sandbox.wire.WireFault;
import dev.nakadachi.transport.ClientIdentity;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Connections that end at every point of an exchange; the server counts how often the request arrived whole. */
final class OnceCases {

    private static final SendTerms TERMS = new SendTerms(Duration.ofSeconds(20), 1_000, ClientIdentity.none());

    private OnceCases() {}

    /** On which connection the fault strikes. */
    private enum Connection {
        FRESH,
        REUSED
    }

    static Stream<DynamicTest> all(Supplier<Transport> transports) {
        List<DynamicTest> tests = new ArrayList<>();
        for (HttpMethod method : HttpMethod.values()) {
            for (Connection connection : Connection.values()) {
                for (Ending ending : Ending.values()) {
                    drops(ending)
                            .forEach((when, fault) -> tests.add(DynamicTest.dynamicTest(
                                    method + " on a " + connection + " connection, " + ending + " " + when,
                                    () -> arrivesOnce(transports, method, connection, fault))));
                }
            }
        }
        return tests.stream();
    }

    private static Map<String, WireFault> drops(Ending ending) {
        return Map.of(
                "after the request", WireFault.dropAfterRequest(ending),
                "after the request and a delay",
                        WireFault.dropAfterRequest(ending).after(Duration.ofMillis(100)),
                "after 1 byte of the answer", WireFault.dropAfterAnswerBytes(1, ending),
                "within the body of the answer", WireFault.dropAfterAnswerBytes(40, ending));
    }

    private static void arrivesOnce(
            Supplier<Transport> transports, HttpMethod method, Connection connection, WireFault fault) {
        try (RawServer server = RawServer.open();
                TcpGate gate = TcpGate.open(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), Host.system());
                Transport transport = transports.get()) {
            for (int i = 0; i < 4; i++) {
                server.reply("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndone");
            }
            WireRequest request = request(method, gate.port());
            int before = 0;
            if (connection == Connection.REUSED) {
                assertInstanceOf(Delivery.Answered.class, transport.send(request, TERMS));
                before = 1;
            }
            gate.next(fault);

            Delivery delivery = transport.send(request, TERMS);

            assertInstanceOf(Delivery.MaybeExecuted.class, delivery, "the server may have executed it");
            assertEquals(before + 1, gate.delivered(), "whole requests that passed the gate");
            assertEquals(before + 1, server.heads().size(), "whole requests that the server read");
            assertInstanceOf(Delivery.Answered.class, transport.send(request, TERMS), "the transport still works");
        }
    }

    private static WireRequest request(HttpMethod method, int port) {
        URI uri = URI.create("http://127.0.0.1:" + port + "/transfer");
        return method == HttpMethod.GET || method == HttpMethod.DELETE
                ? WireRequest.of(method, uri, Headers.none())
                : WireRequest.of(method, uri, Headers.none(), "amount=1000".getBytes(StandardCharsets.US_ASCII));
    }
}
