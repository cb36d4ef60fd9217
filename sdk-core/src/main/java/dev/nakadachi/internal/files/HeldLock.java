package dev.nakadachi.internal.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A lock among processes, held until closed. */
final class HeldLock implements Closeable {

    /**
     * What this JVM holds. POSIX drops all locks of a process on a file when any of its channels on it is closed, so a
     * second channel on a held file must never be opened, by whichever instance.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HeldLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Optional<Closeable> tryTake(Path file) throws IOException {
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<FileChannel> locked = Optional.empty();
        try {
            locked = lockedChannel(file);
            return locked.map(channel -> new HeldLock(file, channel));
        } finally {
            if (locked.isEmpty()) {
                HELD.remove(file);
            }
        }
    }

    private static Optional<FileChannel> lockedChannel(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            held = channel.tryLock() != null;
            return held ? Optional.of(channel) : Optional.empty();
        } catch (OverlappingFileLockException otherClassLoader) {
            // A second copy of the SDK in this JVM, such as another web application.
            return Optional.empty();
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    /** Closing the channel releases the lock; only once, since the file may be locked anew by then. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try {
                channel.close();
            } finally {
                HELD.remove(file);
            }
        }
    }
}
