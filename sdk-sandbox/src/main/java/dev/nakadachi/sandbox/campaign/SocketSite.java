package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.bank.transfer.TransferSettings;
import dev.nakadachi.sandbox.time.VirtualClock;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.transport.JdkTransport;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A real sandbox, over TLS sockets and the SDK's real transport. One bank for many schedules, one after the other: each
 * starts on the same day again and pays amounts of its own.
 */
final class SocketSite implements Site, AutoCloseable {

    private static final long RICH = 900_000_000_000L;

    private final Sandbox sandbox = NakadachiAccess.sandbox();
    private final ServerSide server = new ServerSide();
    private final Transport wire = JdkTransport.open(
            TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor()))),
            Host.system());

    SocketSite() {
        sandbox.bank().accountsOf(CampaignBank.CUSTOMER).get(0).deposit(RICH, "campaign");
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** The request that the server saw last. */
    Optional<Request> arrived() {
        return server.request();
    }

    @Override
    public World world(List<Intent> intents, Journal journal) {
        sandbox.faults().clear();
        sandbox.clock().set(VirtualClock.START.plus(Duration.ofSeconds(1)));
        TransferSettings settings = sandbox.bank().transfers().settings();
        settings.statusLag(Duration.ZERO);
        return new World(sandbox.clock(), sandbox.bank(), server, new BankTokens(sandbox.clock()), intents, journal);
    }

    @Override
    public Transport wire(World world, Points points, Life life, Answers answers) {
        return new SocketTransport(world, points, life, answers, sandbox, wire, server);
    }

    @Override
    public void close() {
        wire.close();
        sandbox.close();
    }
}
