package dev.nakadachi.audit;

import java.io.Closeable;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the segments of the execution log lie (SPI). It knows no format: {@link AuditChain} puts chain, keys and order
 * on top of any storage. Thread-safe.
 *
 * <p>Every method throws {@link dev.nakadachi.error.StoreException} with {@code store.failed} when the storage does not
 * work.
 */
public interface SegmentStorage extends AutoCloseable {

    /**
     * Segments as files {@code <chain>.<number>.jsonl} of a directory of this machine, for its owner only. Several
     * processes may share it.
     *
     * @param directory the directory, used for nothing else; created when missing
     * @return the storage
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the directory cannot be used
     */
    static SegmentStorage directory(Path directory) {
        return new FileSegmentStorage(LogDirectory.open(directory));
    }

    /**
     * All segments there are.
     *
     * @return the segments, sorted
     */
    List<SegmentId> segments();

    /**
     * Reads a segment from its beginning.
     *
     * @param segment an existing segment
     * @return its bytes; the caller closes the stream
     */
    InputStream open(SegmentId segment);

    /**
     * Begins a segment. That it exists is durable when this returns.
     *
     * @param segment a segment that does not exist
     * @return its open end
     */
    OpenSegment create(SegmentId segment);

    /**
     * Replaces a segment whole, durably; afterwards it is wholly old or wholly new whatever happens. Used for the
     * manifest only.
     *
     * @param segment the segment, which need not exist
     * @param content its new bytes
     */
    void replace(SegmentId segment, byte[] content);

    /**
     * Takes the lock under which the manifest is written, among all threads and processes of this storage.
     *
     * @return the held lock, empty while another holds it
     */
    Optional<Closeable> tryLock();

    /** Frees what the storage owns. */
    @Override
    void close();

    /** The open end of a segment. Used by one thread at a time. */
    interface OpenSegment extends AutoCloseable {

        /**
         * Hands bytes on: they survive the end of the process, not yet that of the machine.
         *
         * @param bytes what to append
         */
        void write(byte[] bytes);

        /** Makes all that was written survive the end of the machine. */
        void sync();

        /** Frees the segment; syncs nothing. */
        @Override
        void close();
    }
}
