package dev.nakadachi.internal.sentinel;

import java.util.Optional;

/** Where a store keeps its sentinel: a record of a fixed name, found without any key. */
public interface SentinelPlace {

    /**
     * The store in words.
     *
     * @return such as {@code token store}
     */
    String store();

    /**
     * Reads the sentinel.
     *
     * @return its bytes, empty when there is none
     */
    Optional<byte[]> read();

    /**
     * Whether the store holds nothing at all.
     *
     * @return true before the first record, the sentinel included
     */
    boolean isEmpty();

    /**
     * Writes the sentinel if there is none.
     *
     * @param sentinel its bytes
     */
    void create(byte[] sentinel);
}
