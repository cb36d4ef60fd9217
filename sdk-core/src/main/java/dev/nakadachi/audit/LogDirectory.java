package dev.nakadachi.audit;

import dev.nakadachi.error.Rule;
import dev.nakadachi.internal.files.DirectoryFiles;
import dev.nakadachi.internal.files.FilePort;
import java.io.IOException;
import java.nio.file.Path;

/** A directory of the log. */
final class LogDirectory {

    private static final Rule<Path> APART = Rule.of(
            "AuditTrail.headDirectory",
            "is another directory than that of the log",
            "name a second place, best on another volume",
            path -> false);

    private LogDirectory() {}

    static void checkApart(Path directory, Path headDirectory) {
        if (directory
                .toAbsolutePath()
                .normalize()
                .equals(headDirectory.toAbsolutePath().normalize())) {
            throw APART.broken();
        }
    }

    /** To verify: a directory that is missing is not made, since an empty log is not the one that was written. */
    static FilePort existing(Path directory) {
        try {
            return DirectoryFiles.existing(directory);
        } catch (IOException e) {
            throw StoreFailure.failed("opening a directory that must be there", e);
        }
    }

    static FilePort open(Path directory) {
        try {
            return DirectoryFiles.open(directory);
        } catch (IOException e) {
            throw StoreFailure.failed("opening a directory", e);
        }
    }
}
