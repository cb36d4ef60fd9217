package dev.nakadachi.token;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Where backups are kept (SPI): a directory, a bucket, another machine. It sees sealed bytes only.
 * {@code BackupTargetContract} in the sandbox says what it must keep. Thread-safe; several processes may use one.
 *
 * <p>Every method throws {@link dev.nakadachi.error.StoreException} with {@code store.failed} when the target does not
 * work.
 */
public interface BackupTarget {

    /**
     * A directory: a file for each backup, for its owner only. Put it on another volume than the vault's.
     *
     * @param directory the directory, used for nothing else; created when missing
     * @return the target
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the directory cannot be used, or when
     *     others than its owner may write in it
     */
    static BackupTarget directory(Path directory) {
        return DirectoryBackupTarget.open(directory);
    }

    /**
     * Keeps a backup. It has survived a crash of the machine when the method returns. Until then, and after a failure,
     * of the content included, the name is not in the list: nobody ever sees a part.
     *
     * @param name a name that is not there yet
     * @param content the bytes, read once to their end and not closed; what its reading throws goes through
     * @throws dev.nakadachi.error.InvalidInputException when the name is there already
     */
    void put(BackupName name, InputStream content);

    /**
     * What is kept.
     *
     * @return all names in order, the oldest first
     */
    List<BackupName> list();

    /**
     * Reads a backup.
     *
     * @param name one of {@link #list()}
     * @return its bytes; the caller closes it
     */
    InputStream open(BackupName name);

    /**
     * Deletes a backup durably. A name that is not there is no error.
     *
     * @param name the backup
     */
    void delete(BackupName name);
}
