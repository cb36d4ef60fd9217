package dev.nakadachi.audit;

import dev.nakadachi.error.Rule;
import dev.nakadachi.internal.files.DirectoryFiles;
import dev.nakadachi.internal.files.FilePort;
import java.io.IOException;
import java.nio.file.Path;

/** The directories of a log in files. */
final class LogDirectories {

    private static final Rule<Path> APART = Rule.of(
            "AuditTrail.headDirectory",
            "is another directory than that of the log",
            "name a second place, best on another volume",
            path -> false);

    private LogDirectories() {}

    static void checkApart(Path directory, Path headDirectory) {
        if (directory
                .toAbsolutePath()
                .normalize()
                .equals(headDirectory.toAbsolutePath().normalize())) {
            throw APART.broken();
        }
    }

    static SegmentStorage segments(Path directory) {
        return new FileSegmentStorage(open(directory));
    }

    static HeadStorage heads(Path directory) {
        return new FileHeadStorage(open(directory));
    }

    private static FilePort open(Path directory) {
        try {
            return DirectoryFiles.open(directory);
        } catch (IOException e) {
            throw StoreFailure.failed("opening a directory", e);
        }
    }
}
