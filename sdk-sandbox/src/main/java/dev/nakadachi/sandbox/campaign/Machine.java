package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.transport.Transport;
import java.time.Duration;
import java.util.Optional;

/**
 * What one process of a subject has: a wire to the bank, a disk, and a clock. When the process is killed, each of them
 * throws an {@link Error} at whatever its code still tries; a subject lets it pass, or dies of it. One thread at a
 * time.
 */
public final class Machine {

    /** Longer than any lag of the bank's list and any delay of a request together. */
    static final Duration PROMISE = Duration.ofHours(12);

    private final NodeId node;
    private final Host host;
    private final Transport transport;
    private final Disk disk;
    private final boolean promised;

    Machine(NodeId node, Host host, Transport transport, Disk disk, boolean promised) {
        this.node = node;
        this.host = host;
        this.transport = transport;
        this.disk = disk;
        this.promised = promised;
    }

    /**
     * Which node this is.
     *
     * @return its name, the same after a restart on the same node
     */
    public NodeId node() {
        return node;
    }

    /**
     * Time and chance.
     *
     * @return virtual time; a sleep lets it pass
     */
    public Host host() {
        return host;
    }

    /**
     * The wire to the bank.
     *
     * @return sends one request and says what came of it
     */
    public Transport transport() {
        return transport;
    }

    /**
     * What survives a kill.
     *
     * @return the disk that all nodes share
     */
    public Disk disk() {
        return disk;
    }

    /**
     * Whether the bank promises that its list shows every transfer that it has taken, so that absence proves something.
     *
     * @return how long after a request was sent, empty where the bank promises nothing
     */
    public Optional<Duration> listCompleteAfter() {
        return promised ? Optional.of(PROMISE) : Optional.empty();
    }
}
