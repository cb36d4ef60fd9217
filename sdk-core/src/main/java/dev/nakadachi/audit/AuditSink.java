package dev.nakadachi.audit;

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

    /** Commits and frees what the sink owns. A second call does nothing. */
    @Override
    void close();
}
