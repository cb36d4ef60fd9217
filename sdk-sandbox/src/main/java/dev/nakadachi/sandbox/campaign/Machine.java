package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.transport.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

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
    private final boolean putBack;
    private final Optional<Long> dailyLimit;
    private final Consumer<String> notes;

    Machine(
            NodeId node,
            Host host,
            Transport transport,
            Disk disk,
            boolean promised,
            boolean putBack,
            Optional<Long> dailyLimit,
            Consumer<String> notes) {
        this.node = node;
        this.host = host;
        this.transport = transport;
        this.disk = disk;
        this.promised = promised;
        this.putBack = putBack;
        this.dailyLimit = dailyLimit;
        this.notes = notes;
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
     * What the account may pay on one day in Asia/Tokyo, counted by when it was sent; what is beyond must not leave.
     *
     * @return yen, empty without a limit
     */
    public Optional<Long> dailyLimit() {
        return dailyLimit;
    }

    /**
     * Writes a line into the story of a schedule that is replayed.
     *
     * @param words anything
     */
    public void note(String words) {
        notes.accept(words);
    }

    /**
     * Whether the operator says that the disk was put back from a copy. He says so where nothing shows it: the log is
     * lost, and the copy is older than the first order. In every other case the subject has to notice.
     *
     * @return true when payments may have been made that the disk does not know
     */
    public boolean saidToBePutBack() {
        return putBack;
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
