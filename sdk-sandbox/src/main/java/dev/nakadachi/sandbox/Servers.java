package dev.nakadachi.sandbox;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.web.LoopbackServer;
import dev.nakadachi.sandbox.web.RequestCounters;
import dev.nakadachi.sandbox.web.ServerIdentity;
import dev.nakadachi.sandbox.wire.TcpGate;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** The running servers of one sandbox. */
final class Servers implements AutoCloseable {

    private final ServerIdentity identity = ServerIdentity.ofThisJvm();
    private final RequestCounters counters = new RequestCounters();
    private final LoopbackServer https;
    private final TcpGate gate;
    private final Optional<LoopbackServer> pages;
    private final Lifetime lifetime;

    Servers(Institution institution, SandboxOptions options) {
        https = LoopbackServer.https(identity, institution.all(), counters);
        gate = TcpGate.open(https.address(), Host.system());
        pages = options.browser()
                ? Optional.of(LoopbackServer.http(institution.pagesOnly(), counters))
                : Optional.empty();
        lifetime = Lifetime.start(options.maximumLifetime(), this::stop);
    }

    String issuer() {
        return https("/").toString();
    }

    URI https(String path) {
        return URI.create("https://127.0.0.1:" + gate.port() + path);
    }

    URI page(String path) {
        return pages.map(server ->
                        URI.create("http://127.0.0.1:" + server.address().getPort() + path))
                .orElseGet(() -> https(path));
    }

    X509Certificate trustAnchor() {
        return identity.certificate();
    }

    TcpGate gate() {
        return gate;
    }

    RequestCounters counters() {
        return counters;
    }

    @Override
    public void close() {
        lifetime.end();
        stop();
    }

    private void stop() {
        gate.close();
        https.close();
        pages.ifPresent(LoopbackServer::close);
    }
}
