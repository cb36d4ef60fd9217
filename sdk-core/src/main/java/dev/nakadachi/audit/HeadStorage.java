package dev.nakadachi.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the sealed heads of the chains lie (SPI): a second place, because whoever shortens the log must not be able to
 * shorten its head with the same rights. Thread-safe.
 *
 * <p>Every method throws {@link dev.nakadachi.error.StoreException} with {@code store.failed} when the storage does not
 * work.
 */
public interface HeadStorage extends AutoCloseable {

    /**
     * Heads as files {@code <chain>.head} of a directory of this machine, for its owner only.
     *
     * @param directory the directory, another than that of the log; created when missing
     * @return the storage
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the directory cannot be used
     */
    static HeadStorage directory(Path directory) {
        return new FileHeadStorage(LogDirectory.open(directory));
    }

    /**
     * The chains that have a head.
     *
     * @return the chains, sorted
     */
    List<ChainId> chains();

    /**
     * Reads a head.
     *
     * @param chain the chain
     * @return its sealed head, empty where there is none
     */
    Optional<byte[]> read(ChainId chain);

    /**
     * Replaces a head, durably and atomically.
     *
     * @param chain the chain
     * @param sealed its new head
     */
    void replace(ChainId chain, byte[] sealed);

    /** Frees what the storage owns. */
    @Override
    void close();
}
