package dev.nakadachi.internal.files;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes the names in a directory durable. Windows has no such step and needs none. */
final class DirectorySync {

    private DirectorySync() {}

    static void sync(Path directory) throws IOException {
        if (!OwnerOnly.isPosix(directory)) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            while (!forced(directory)) {
                interrupted = true;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** False when an interrupt closed the channel; the flag is taken off for the next try. */
    private static boolean forced(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException interrupt) {
            Thread.interrupted();
            return false;
        }
    }
}
