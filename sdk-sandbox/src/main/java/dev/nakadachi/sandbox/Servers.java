package dev.nakadachi.sandbox;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.fault.FaultPlan;
import dev.nakadachi.sandbox.internal.web.LoopbackServer;
import dev.nakadachi.sandbox.internal.web.Sections;
import dev.nakadachi.sandbox.internal.web.ServerIdentity;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.RequestCounters;
import dev.nakadachi.sandbox.wire.TcpGate;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The running servers of one sandbox. */
final class Servers implements AutoCloseable {

    private final ServerIdentity identity = ServerIdentity.ofThisJvm();
    private final RequestCounters counters = new RequestCounters();
    private final LoopbackServer https;
    private final TcpGate gate;
    private final Optional<LoopbackServer> asking;
    private final Optional<TcpGate> askingGate;
    private final Optional<LoopbackServer> pages;
    private final Lifetime lifetime;

    Servers(List<Institution> institutions, FaultPlan faults, SandboxOptions options) {
        Handler all = faults.before(sections(institutions, Institution::all));
        https = LoopbackServer.https(identity, all, counters);
        gate = TcpGate.open(https.address(), Host.system());
        asking = options.profile().needsCertificates()
                ? Optional.of(LoopbackServer.mutualTls(identity, all, counters))
                : Optional.empty();
        askingGate = asking.map(server -> TcpGate.open(server.address(), Host.system()));
        pages = options.browser()
                ? Optional.of(
                        LoopbackServer.http(faults.before(sections(institutions, Institution::pagesOnly)), counters))
                : Optional.empty();
        lifetime = Lifetime.start(options.maximumLifetime(), this::stop);
    }

    URI https(String path) {
        return URI.create("https://127.0.0.1:" + gate.port() + path);
    }

    /** On the port that asks for certificates, or on the usual one when none asks. */
    URI mutualTls(String path) {
        return URI.create("https://127.0.0.1:" + mutualTlsGate().port() + path);
    }

    TcpGate mutualTlsGate() {
        return askingGate.orElse(gate);
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

    private static Handler sections(List<Institution> institutions, Function<Institution, Handler> part) {
        Sections sections = new Sections();
        institutions.forEach(institution -> {
            Handler handler = part.apply(institution);
            institution.starts().forEach(start -> sections.add(start, handler));
        });
        return sections;
    }

    private void stop() {
        gate.close();
        askingGate.ifPresent(TcpGate::close);
        https.close();
        asking.ifPresent(LoopbackServer::close);
        pages.ifPresent(LoopbackServer::close);
    }
}
