package dev.nakadachi.internal.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Creates files and directories that only their owner can use, where the file system knows owners. */
final class OwnerOnly {

    private OwnerOnly() {}

    /**
     * Creates a directory with all that is missing above it.
     *
     * @return the directories that have a new name in them, the outermost first: until they are synced, a power cut may
     *     take the name and with it all that lies below
     */
    static List<Path> createDirectory(Path directory) throws IOException {
        List<Path> changed = new ArrayList<>();
        for (Path place = directory.toAbsolutePath(); !Files.isDirectory(place) && place.getParent() != null; ) {
            place = place.getParent();
            changed.add(0, place);
        }
        if (!changed.isEmpty()) {
            Files.createDirectories(directory, attributes(directory, "rwx------"));
        }
        return changed;
    }

    /** Whoever may write in the directory may take entries away or put old ones back. */
    static void refuseForeignWriters(Path directory) throws IOException {
        if (!isPosix(directory)) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(directory);
        if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new FileSystemException(
                    directory.toString(), null, "others than its owner may write here; chmod go-w it, 700 is best");
        }
    }

    /** Creates an empty file; false when there is one already. */
    static boolean createFile(Path file) throws IOException {
        if (Files.exists(file)) {
            return false;
        }
        try {
            Files.createFile(file, attributes(file, "rw-------"));
            return true;
        } catch (FileAlreadyExistsException faster) {
            return false;
        }
    }

    /** The JDK's own unguessable name: a name that returns after a sweep could carry another writer's bytes. */
    static Path createUniqueFile(Path directory, String prefix) throws IOException {
        return Files.createTempFile(directory, prefix, "", attributes(directory, "rw-------"));
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        if (!isPosix(path)) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
