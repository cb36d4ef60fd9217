package dev.nakadachi.token;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.files.FilePort;
import dev.nakadachi.internal.files.NamedLocks;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The files and locks of a {@link DirectoryTokenStore}, with the errors of a store. */
final class StoreFiles {

    private static final Duration WRITE_LOCK_WAIT = Duration.ofSeconds(30);
    private static final int STRIPE_DIGITS = 2;

    private final FilePort files;
    private final NamedLocks locks;

    StoreFiles(FilePort files, Host host) {
        this.files = files;
        this.locks = new NamedLocks(files, host);
    }

    Optional<RecordFile> read(String name) {
        return onDisk("read", () -> files.read(name)).map(RecordFile::parse);
    }

    void write(String name, RecordFile.Sort sort, long number, byte[] payload) {
        onDisk("written", () -> {
            files.replace(name, RecordFile.write(sort, number, payload));
            return name;
        });
    }

    void delete(String name) {
        onDisk("written", () -> {
            files.delete(name);
            return name;
        });
    }

    List<String> list() {
        return onDisk("listed", files::list);
    }

    /** One of 256 short locks: a lock file for each key would double the directory. */
    <T> T whileWriting(RecordKey key, Supplier<T> step) {
        String name = "write-" + key.id().substring(0, STRIPE_DIGITS);
        Closeable lock = onDisk("locked", () -> locks.takeUninterruptibly(name, WRITE_LOCK_WAIT))
                .orElseThrow(() -> failed("locked: another writer holds it for long", null));
        try {
            return step.get();
        } finally {
            release(lock);
        }
    }

    Optional<Closeable> takeSection(RecordKey key, Duration maxWait) {
        return onDisk("locked", () -> {
            try {
                return locks.take("section-" + nameOf(key), maxWait);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        });
    }

    void release(Closeable lock) {
        onDisk("unlocked", () -> {
            lock.close();
            return lock;
        });
    }

    static String nameOf(RecordKey key) {
        return key.kind() + '.' + key.id();
    }

    static NakadachiException failed(String done, @Nullable IOException cause) {
        return Problem.of(ErrorCode.STORE_FAILED, "the token directory cannot be " + done)
                .toException(cause);
    }

    private static <T> T onDisk(String done, DiskStep<T> step) {
        try {
            return step.run();
        } catch (IOException cause) {
            throw failed(done, cause);
        }
    }

    /** A step that may fail on the disk. */
    @FunctionalInterface
    private interface DiskStep<T> {

        T run() throws IOException;
    }
}
