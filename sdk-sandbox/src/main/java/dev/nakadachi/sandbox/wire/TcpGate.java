package dev.nakadachi.sandbox.wire;

import dev.nakadachi.host.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A gate on a free loopback port in front of a server: passes bytes on, and on request drops, resets, delays or cuts.
 *
 * <p>Plain HTTP/1.1 is read along: planned faults meet one request each, on fresh and reused connections alike, and
 * whole requests that reached the server are counted. TLS is opaque: a planned fault meets one connection from its
 * first byte, and a server that knows more calls {@link #strike} while it handles a request. Thread-safe.
 */
public final class TcpGate implements AutoCloseable {

    private final InetSocketAddress server;
    private final Host host;
    private final ServerSocket door;
    private final Queue<WireFault> plan = new ConcurrentLinkedQueue<>();
    private final Set<GateLink> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger delivered = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    private TcpGate(InetSocketAddress server, Host host, ServerSocket door) {
        this.server = server;
        this.host = host;
        this.door = door;
    }

    /**
     * Opens a gate.
     *
     * @param server where the bytes go
     * @param host whose sleep the delays use
     * @return a gate that lets everything pass
     */
    public static TcpGate open(InetSocketAddress server, Host host) {
        try {
            TcpGate gate = new TcpGate(server, host, new ServerSocket(0, 128, InetAddress.getLoopbackAddress()));
            WireThread.start("gate", gate::acceptAll);
            return gate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where clients connect.
     *
     * @return a TCP port on loopback
     */
    public int port() {
        return door.getLocalPort();
    }

    /**
     * Plans faults in order: one for each of the next requests, or for each of the next connections where they are TLS.
     * After the last one everything passes.
     *
     * @param faults what happens next
     */
    public void next(WireFault... faults) {
        plan.addAll(List.of(faults));
    }

    /**
     * Sets a fault for one open connection, TLS or not. Called by a server's handler, which has read the whole request,
     * it meets the answer; between two requests it meets the next one, and its answer.
     *
     * @param seenByServer the client's address as the server sees it
     * @param fault what happens to what either side sends from now on
     * @throws IllegalStateException when no open connection has this address
     */
    public void strike(InetSocketAddress seenByServer, WireFault fault) {
        links.stream()
                .filter(link -> link.isSeenAs(seenByServer))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no connection of this gate has the address"))
                .begin(fault);
    }

    /**
     * How many whole requests reached the server; TLS is not counted.
     *
     * @return a count since the gate was opened
     */
    public int delivered() {
        return delivered.get();
    }

    /**
     * How many connections clients made.
     *
     * @return a count since the gate was opened
     */
    public int connections() {
        return connections.get();
    }

    /** Refuses new connections and resets the open ones. */
    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            links.forEach(link -> link.end(Ending.RST));
        }
    }

    Host host() {
        return host;
    }

    WireFault nextFault() {
        WireFault planned = plan.poll();
        return planned == null ? WireFault.pass() : planned;
    }

    void countDelivered() {
        delivered.incrementAndGet();
    }

    void forget(GateLink link) {
        links.remove(link);
    }

    private void acceptAll() throws IOException {
        while (true) {
            Socket client = door.accept();
            if (door.isClosed()) {
                // The system may hand over a connection that came while the door was closing.
                Ending.RST.apply(client);
                return;
            }
            connections.incrementAndGet();
            WireThread.start("gate", () -> connect(client));
        }
    }

    private void connect(Socket client) throws IOException {
        Socket upstream = new Socket();
        try {
            upstream.connect(server);
            // A gate that waits for acknowledgements would add 40 ms to every answer.
            upstream.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
        } catch (IOException unreachable) {
            Ending.RST.apply(client);
            return;
        }
        GateLink link = new GateLink(this, client, upstream);
        links.add(link);
        link.start();
    }
}
