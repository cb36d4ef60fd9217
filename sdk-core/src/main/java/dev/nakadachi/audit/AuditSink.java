package dev.nakadachi.audit;

import dev.nakadachi.ledger.LedgerMark;
import java.util.List;

/**
 * Where the execution log goes (SPI). {@code AuditSinkContract} in the sandbox says what a sink must keep. Thread-safe.
 *
 * <p>Events of one thread keep their order. Every method throws {@link dev.nakadachi.error.StoreException} with
 * {@code store.failed} when the log does not work, and a sink that has failed once refuses every further event until it
 * is opened anew, so that the log has no silent gap.
 */
public interface AuditSink extends AutoCloseable {

    /**
     * Takes an event behind all earlier ones. It need not be durable when this returns.
     *
     * @param event the event
     */
    void append(AuditEvent event);

    /** Returns when every event that was appended before the call survives a crash of the machine. */
    void commit();

    /**
     * What the log knows of the transfer ledger: for each of its writers, on all nodes, the mark with the highest
     * position among the committed events. Asked once when an instance is built, to see whether the ledger has lost a
     * step; see {@link AuditEvent#ledgerMark}. A log that cannot be read from here has none, and then each start over a
     * ledger that holds a command begins reconcile-first mode.
     *
     * @return the newest marks, 256 at most, the highest position first
     */
    List<LedgerMark> ledgerMarks();

    /** Commits and frees what the sink owns. A second call does nothing. */
    @Override
    void close();
}
