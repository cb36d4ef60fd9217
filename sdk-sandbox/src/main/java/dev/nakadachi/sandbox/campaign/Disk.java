package dev.nakadachi.sandbox.campaign;

import java.util.List;
import java.util.Optional;

/**
 * Named bytes that survive a killed process, on a disk or in a database that all nodes share. A write replaces, whole
 * or not at all, and is durable when it returns. What is put back from a copy is everything but the names that start
 * with {@link #LOG} or {@link #VAULT}: these are on disks of their own, for a log of what was done and for tokens.
 */
public interface Disk {

    /** How the names of a log begin. */
    String LOG = "log/";

    /** How the names of tokens begin. */
    String VAULT = "vault/";

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
     * Writes where nothing is: threads and nodes race.
     *
     * @param name of the bytes
     * @param bytes what to keep
     * @return false when something is there already; then nothing was written
     * @throws java.io.UncheckedIOException when the disk is full or failed; then the bytes may be there or not
     */
    boolean create(String name, byte[] bytes);

    /**
     * Writes where nobody else has written since.
     *
     * @param name of the bytes
     * @param expected what is to be there still
     * @param bytes what to keep
     * @return false when something else is there; then nothing was written
     * @throws java.io.UncheckedIOException when the disk is full or failed; then the bytes may be there or not
     */
    boolean replace(String name, byte[] expected, byte[] bytes);

    /**
     * What is there.
     *
     * @param start how the names begin
     * @return the names, sorted
     * @throws java.io.UncheckedIOException when the disk does not answer
     */
    List<String> names(String start);
}
