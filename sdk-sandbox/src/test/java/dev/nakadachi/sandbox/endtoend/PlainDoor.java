package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.internal.web.LoopbackServer;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.sandbox.web.RequestCounters;
import dev.nakadachi.sandbox.wire.TcpGate;
import dev.nakadachi.transport.ClientIdentity;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.JdkTransport;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * A door without TLS in front of a sandbox, so that a gate can read along and count whole requests. Behind it each
 * request goes on over HTTPS, once.
 */
final class PlainDoor implements AutoCloseable {

    private static final SendTerms TERMS = new SendTerms(Duration.ofSeconds(30), 1 << 20, ClientIdentity.none());
    private static final List<String> PASSED_ON = List.of("x-access-token", "idempotency-key", "content-type");

    private final Sandbox sandbox;
    private final Transport onward;
    private final LoopbackServer server;
    private final TcpGate gate;

    private PlainDoor(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.onward = JdkTransport.open(
                TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor()))),
                Host.system());
        this.server = LoopbackServer.http(this::passOn, new RequestCounters());
        this.gate = TcpGate.open(server.address(), Host.system());
    }

    static PlainDoor before(Sandbox sandbox) {
        return new PlainDoor(sandbox);
    }

    String address() {
        return "http://127.0.0.1:" + gate.port();
    }

    TcpGate gate() {
        return gate;
    }

    @Override
    public void close() {
        gate.close();
        server.close();
        onward.close();
    }

    private Reply passOn(Request request) {
        String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
        URI uri = sandbox.corporationBase().resolve(request.path() + query);
        Headers headers = Headers.none();
        for (String name : PASSED_ON) {
            Headers before = headers;
            headers = request.header(name)
                    .map(value -> before.plus(new HeaderName(name), value))
                    .orElse(before);
        }
        HttpMethod method = HttpMethod.valueOf(request.method());
        WireRequest wire = method == HttpMethod.GET
                ? WireRequest.of(method, uri, headers)
                : WireRequest.of(method, uri, headers, request.text().getBytes(StandardCharsets.UTF_8));
        WireResponse answer = ((Delivery.Answered) onward.send(wire, TERMS)).response();
        try {
            return Reply.json(answer.status(), answer.body().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
