package dev.nakadachi.ledger;

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
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files and the one write lock of a {@link DirectoryLedgerStore}, with the errors of a store. */
final class LedgerFiles {

    private static final Duration WRITE_LOCK_WAIT = Duration.ofSeconds(30);
    private static final String WRITE_LOCK = "ledger";
    private static final Pattern ENTRY = Pattern.compile("entry\\.([0-9a-f]{16,64})");

    private final FilePort files;
    private final NamedLocks locks;

    LedgerFiles(FilePort files, Host host) {
        this.files = files;
        this.locks = new NamedLocks(files, host);
    }

    Optional<byte[]> read(String name) {
        return onDisk("read", () -> files.read(name));
    }

    void write(String name, byte[] content) {
        onDisk("written", () -> {
            files.replace(name, content);
            return name;
        });
    }

    /** The keys of all entries, rising. */
    List<LedgerKey> entries() {
        return onDisk("listed", files::list).stream()
                .map(ENTRY::matcher)
                .filter(Matcher::matches)
                .map((MatchResult name) -> new LedgerKey(name.group(1)))
                .toList();
    }

    /** One lock for all writes: positions rise over the whole ledger. An interrupt waits until the step is written. */
    <T> T whileWriting(Supplier<T> step) {
        Closeable lock = onDisk("locked", () -> locks.takeUninterruptibly(WRITE_LOCK, WRITE_LOCK_WAIT))
                .orElseThrow(() -> failed("locked: another writer holds it for long", null));
        try {
            return step.get();
        } finally {
            onDisk("unlocked", () -> {
                lock.close();
                return lock;
            });
        }
    }

    private static <T> T onDisk(String done, DiskStep<T> step) {
        try {
            return step.run();
        } catch (IOException cause) {
            throw failed(done, cause);
        }
    }

    private static NakadachiException failed(String done, @Nullable IOException cause) {
        return Problem.of(ErrorCode.STORE_FAILED, "the ledger directory cannot be " + done)
                .toException(cause);
    }

    /** A step that may fail on the disk. */
    @FunctionalInterface
    private interface DiskStep<T> {

        T run() throws IOException;
    }
}
