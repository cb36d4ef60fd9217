package dev.nakadachi.internal.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * One directory, through the few steps that tokens, ledger and log need. A campaign puts its own port here to fill the
 * disk, or to crash with only the synced bytes. Names are plain file names without separators. Thread-safe.
 *
 * <p>After a step that promises durability has returned, its effect survives a power cut; before, any part of it may be
 * lost, but a replaced file is always wholly old or wholly new.
 */
public interface FilePort {

    /**
     * The whole content of a small file.
     *
     * @param name the file
     * @return its bytes, empty when there is no such file
     * @throws IOException when it cannot be read
     */
    Optional<byte[]> read(String name) throws IOException;

    /**
     * Replaces a file whole: written aside, synced, moved over atomically, directory synced. Readable by the owner
     * only.
     *
     * @param name the file
     * @param content its new bytes
     * @throws IOException when it cannot be made durable; the old content may then stand
     */
    void replace(String name, byte[] content) throws IOException;

    /**
     * Deletes a file durably.
     *
     * @param name the file
     * @throws IOException when it cannot be deleted; a missing file is no error
     */
    void delete(String name) throws IOException;

    /**
     * The names of all files, in natural order, without those being written aside.
     *
     * @return the names
     * @throws IOException when the directory cannot be read
     */
    List<String> list() throws IOException;

    /**
     * Opens a file for appending, creating it (owner only, directory synced) where it is missing.
     *
     * @param name the file
     * @return the open end of the file
     * @throws IOException when it cannot be opened
     */
    Appender append(String name) throws IOException;

    /**
     * Reads a file from a position on, for files that are too large to hold.
     *
     * @param name the file
     * @param position the first byte
     * @return a stream that the caller closes
     * @throws IOException when it cannot be opened
     */
    InputStream open(String name, long position) throws IOException;

    /**
     * Takes the lock of a name among all processes that use this directory; within one process the caller excludes
     * itself first.
     *
     * @param name the lock
     * @return the held lock, empty when another process holds it
     * @throws IOException when locking fails
     */
    Optional<Closeable> tryLock(String name) throws IOException;

    /** The open end of a file. Not thread-safe. */
    interface Appender extends Closeable {

        /**
         * Hands bytes to the operating system.
         *
         * @param bytes what to append
         * @throws IOException when not all could be written; the tail may then be torn
         */
        void write(byte[] bytes) throws IOException;

        /**
         * Makes all that was written durable.
         *
         * @throws IOException when it cannot be
         */
        void sync() throws IOException;

        /**
         * The length.
         *
         * @return bytes in the file
         */
        long length();
    }
}
