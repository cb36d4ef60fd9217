package dev.nakadachi.audit;

import dev.nakadachi.internal.files.DirectoryFiles;
import dev.nakadachi.internal.files.FilePort;
import java.io.IOException;
import java.nio.file.Path;

/** The directories of a log in files. */
final class LogDirectories {

    private LogDirectories() {}

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
