package dev.nakadachi.sandbox.campaign;

import java.util.List;
import java.util.Optional;

/**
 * Named bytes that survive a killed process, on a disk or in a database that all nodes share. A write replaces, whole
 * or not at all, and is durable when it returns.
 */
public interface Disk {

    /**
     * Reads.
     *
     * @param name of the bytes
     * @return empty when nothing was written under the name
     * @throws java.io.UncheckedIOException when the disk does not answer
     */
    Optional<byte[]> read(String name);

    /**
     * Writes.
     *
     * @param name of the bytes
     * @param bytes what to keep
     * @throws java.io.UncheckedIOException when the disk is full or failed; then the bytes may be there or not
     */
    void write(String name, byte[] bytes);

    /**
     * What is there.
     *
     * @param start how the names begin
     * @return the names, sorted
     * @throws java.io.UncheckedIOException when the disk does not answer
     */
    List<String> names(String start);
}
