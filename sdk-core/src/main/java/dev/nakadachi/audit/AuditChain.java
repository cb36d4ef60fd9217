package dev.nakadachi.audit;

import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerMark;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The durable sink: one chain of lines, each with a keyed MAC over the line before it, above any storage. The format is
 * {@code docs/audit-format.md}. Thread-safe.
 *
 * <p>{@link #append} hands an event to the operating system, or in line for it while a commit runs: the event survives
 * the end of the process. {@link #commit} makes all that was appended before it durable: the log is synced first, then
 * the head is sealed in the second place; callers that commit at the same time share one sync. The SDK commits where
 * money may move, at opening and closing of such a call. For all else the chain commits by itself, in the background,
 * when 256 lines are not durable yet, or when an event comes 1 second or more after the last commit; and on
 * {@link #close}.
 *
 * <p>After a failed write the chain refuses every event until it is opened anew. Opening always begins a new chain: an
 * old one is never written again.
 */
public final class AuditChain implements AuditSink {

    private static final Logger LOG = LoggerFactory.getLogger(AuditChain.class);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Host host;
    private final ChainLimits limits;
    private final SegmentStorage segments;
    private final HeadStorage heads;
    private final ChainWriter writer;
    private final LedgerMarks marks;
    private final Monitor monitor;
    private long durable;
    private long lastCommit;
    private boolean committing;
    private boolean commitDue;
    private boolean closed;
    private @Nullable NakadachiException failure;

    private AuditChain(ChainOpening opening, SegmentStorage segments, HeadStorage heads, ChainWriter writer) {
        this.host = opening.host();
        this.limits = opening.limits();
        this.marks = new LedgerMarks(segments, heads, opening.keys());
        this.segments = segments;
        this.heads = heads;
        this.writer = writer;
        this.monitor = host.newMonitor();
        this.durable = writer.count();
        this.lastCommit = host.nanoTime();
    }

    /**
     * Opens a new chain and lists it in the manifest.
     *
     * @param segments where the log lies; closed with the chain
     * @param heads where the heads lie, a second place; closed with the chain
     * @param keys the keys
     * @param node this process
     * @param host clock, randomness and waiting
     * @return a sink that writes the new chain
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when a storage does not work, with
     *     {@code store.tampered} when the manifest does not verify under these keys
     */
    public static AuditChain open(SegmentStorage segments, HeadStorage heads, AuditKeys keys, NodeId node, Host host) {
        return open(segments, heads, new ChainOpening(keys, node, host, ChainLimits.USUAL));
    }

    /**
     * Opens a new chain in files. The directories are created where they are missing, for their owner only.
     *
     * @param directory where the log lies
     * @param headDirectory where the heads lie: another directory, best on another volume and under other hands
     * @param keys the keys
     * @param node this process
     * @param host clock, randomness and waiting
     * @return a sink that writes the new chain
     * @throws dev.nakadachi.error.InvalidInputException when both directories are the same
     * @throws dev.nakadachi.error.StoreException as {@link #open} says
     */
    public static AuditChain file(Path directory, Path headDirectory, AuditKeys keys, NodeId node, Host host) {
        LogDirectory.checkApart(directory, headDirectory);
        return open(SegmentStorage.directory(directory), HeadStorage.directory(headDirectory), keys, node, host);
    }

    static AuditChain open(SegmentStorage segments, HeadStorage heads, ChainOpening opening) {
        ChainWriter writer = opening.begin(segments, heads);
        return new AuditChain(opening, segments, heads, writer);
    }

    @Override
    public void append(AuditEvent event) {
        byte[] members = LineWriter.members(event);
        boolean commitNow;
        monitor.lock();
        try {
            while (failure == null && writer.heldBytes() >= limits.queuedBytes()) {
                awaitEndOfCommit();
            }
            refuseUnlessOpen();
            write(members);
            event.ledgerMark().ifPresent(writer::mark);
            commitNow = becomesDue();
        } finally {
            monitor.unlock();
        }
        if (commitNow) {
            startBackgroundCommit();
        }
    }

    @Override
    public void commit() {
        monitor.lock();
        try {
            long wanted = writer.count();
            while (durable < wanted) {
                refuseAfterFailure();
                if (committing) {
                    awaitEndOfCommit();
                } else {
                    lead(false);
                }
            }
        } finally {
            monitor.unlock();
        }
    }

    /** Read from the sealed heads, a small file for each chain; of a chain without one, from its segments. */
    @Override
    public List<LedgerMark> ledgerMarks() {
        return marks.newest();
    }

    @Override
    public void close() {
        monitor.lock();
        try {
            if (!closed) {
                closed = true;
                awaitEndOfCommit();
                try (segments;
                        heads;
                        writer) {
                    if (failure == null) {
                        lead(true);
                    }
                }
                refuseAfterFailure();
            }
        } finally {
            monitor.unlock();
        }
    }

    private void write(byte[] members) {
        try {
            writer.add(members);
            if (!committing) {
                writer.flush();
            }
        } catch (NakadachiException e) {
            failure = e;
            throw e;
        }
    }

    /** Commits for all that wait. The lock is free meanwhile, so that others line up behind the commit. */
    private void lead(boolean closing) {
        long count = writer.count();
        byte[] head = writer.seal(closing);
        NakadachiException problem = StoreFailure.failed("a commit ended abruptly");
        boolean done = false;
        committing = true;
        monitor.unlock();
        try {
            writer.makeDurable(head);
            done = true;
        } catch (NakadachiException e) {
            problem = e;
        } finally {
            monitor.lock();
            committing = false;
            lastCommit = host.nanoTime();
            if (done) {
                durable = count;
                flush();
            } else {
                failure = problem;
            }
            monitor.signalAll();
        }
    }

    private void flush() {
        try {
            writer.flush();
        } catch (NakadachiException e) {
            // Those whose lines these are learn it from their own commit or next append.
            failure = e;
        }
    }

    private boolean becomesDue() {
        boolean many = writer.count() - durable >= limits.uncommittedLines();
        boolean late = host.nanoTime() - lastCommit >= limits.uncommittedTime().toNanos();
        boolean becomes = !commitDue && (many || late);
        commitDue |= becomes;
        return becomes;
    }

    /** A host that takes no more tasks loses no event: the next one that comes late tries again. */
    private void startBackgroundCommit() {
        try {
            host.execute(this::commitInBackground);
        } catch (RuntimeException refused) {
            LOG.debug(
                    "the host refused a background commit of the execution log: {}",
                    refused.getClass().getName());
            monitor.lock();
            commitDue = false;
            monitor.unlock();
        }
    }

    private void commitInBackground() {
        try {
            commit();
        } catch (NakadachiException e) {
            LOG.debug("background commit of the execution log failed; the next event is refused");
        } finally {
            monitor.lock();
            commitDue = false;
            monitor.unlock();
        }
    }

    /** An interrupt waits until the commit is over: a record must not depend on who gives up. */
    private void awaitEndOfCommit() {
        boolean interrupted = false;
        while (committing) {
            try {
                monitor.await(LONG);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuseUnlessOpen() {
        refuseAfterFailure();
        if (closed) {
            throw StoreFailure.failed("it was closed and takes no more events");
        }
    }

    private void refuseAfterFailure() {
        if (failure != null) {
            throw StoreFailure.refused(failure);
        }
    }
}
