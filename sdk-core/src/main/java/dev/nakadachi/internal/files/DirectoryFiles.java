package dev.nakadachi.internal.files;

import dev.nakadachi.error.Rule;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A real directory. Its files belong to the owner only (0600, the directory 0700) where the file system knows owners.
 *
 * <p>Bytes go through plain file streams: an interrupt of the calling thread closes a channel, and would so break a log
 * that other threads share.
 */
public final class DirectoryFiles implements FilePort {

    private static final Rule<String> NAME = Rule.pattern(
            "FilePort.name",
            "[A-Za-z0-9_][A-Za-z0-9._-]{0,199}",
            "is 1 to 200 letters, digits or . _ -, not starting with a dot",
            "use a plain file name without separators");

    static final String ASIDE_PREFIX = ".aside-";
    private static final String LOCK_PREFIX = ".lock-";
    private static final int REPLACE_ATTEMPTS = 8;
    private static final int READ_ATTEMPTS = 3;

    private final Path directory;

    private DirectoryFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * Opens a directory, creating it where it is missing, and removes what a crash left written aside.
     *
     * @param directory the directory
     * @return the port
     * @throws IOException when it cannot be used, or when others than its owner may write in it
     */
    public static DirectoryFiles open(Path directory) throws IOException {
        for (Path changed : OwnerOnly.createDirectory(directory)) {
            DirectorySync.sync(changed);
        }
        OwnerOnly.refuseForeignWriters(directory);
        DirectoryFiles files = new DirectoryFiles(directory.toRealPath());
        files.removeLeftovers();
        return files;
    }

    /**
     * Opens a directory that is there, to read: creates and removes nothing.
     *
     * @param directory the directory
     * @return the port
     * @throws IOException when there is no such directory
     */
    public static DirectoryFiles existing(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
        return new DirectoryFiles(directory.toRealPath());
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        Path file = resolve(name);
        for (int attempt = 1; ; attempt++) {
            try (InputStream in = new FileInputStream(file.toFile())) {
                return Optional.of(in.readAllBytes());
            } catch (FileNotFoundException unreadable) {
                // Also thrown for a file that exists and may not be read; or another process made it just now.
                if (Files.notExists(file)) {
                    return Optional.empty();
                }
                if (attempt == READ_ATTEMPTS) {
                    throw unreadable;
                }
            }
        }
    }

    @Override
    public void replace(String name, byte[] content) throws IOException {
        Path file = resolve(name);
        for (int attempt = 1; ; attempt++) {
            Path aside = writeAside(content);
            try {
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
                break;
            } catch (NoSuchFileException swept) {
                // Another process that opened this directory took the file for a leftover.
                if (attempt == REPLACE_ATTEMPTS) {
                    throw swept;
                }
            } catch (IOException failed) {
                Files.deleteIfExists(aside);
                throw failed;
            }
        }
        DirectorySync.sync(directory);
    }

    @Override
    public void delete(String name) throws IOException {
        if (Files.deleteIfExists(resolve(name))) {
            DirectorySync.sync(directory);
        }
    }

    @Override
    public List<String> list() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (!name.startsWith(".") && Files.isRegularFile(entry)) {
                    names.add(name);
                }
            }
        }
        Collections.sort(names);
        return names;
    }

    @Override
    public Appender append(String name) throws IOException {
        Path file = resolve(name);
        if (OwnerOnly.createFile(file)) {
            DirectorySync.sync(directory);
        }
        return new FileAppender(new FileOutputStream(file.toFile(), true), Files.size(file));
    }

    @Override
    public InputStream open(String name, long position) throws IOException {
        InputStream in = new FileInputStream(resolve(name).toFile());
        try {
            in.skipNBytes(position);
            return in;
        } catch (IOException failed) {
            in.close();
            throw failed;
        }
    }

    @Override
    public Optional<Closeable> tryLock(String name) throws IOException {
        NAME.check(name);
        Path file = directory.resolve(LOCK_PREFIX + name);
        OwnerOnly.createFile(file);
        return HeldLock.tryTake(file);
    }

    private Path writeAside(byte[] content) throws IOException {
        Path aside = OwnerOnly.createUniqueFile(directory, ASIDE_PREFIX);
        try (FileOutputStream out = new FileOutputStream(aside.toFile())) {
            out.write(content);
            out.getFD().sync();
            return aside;
        } catch (IOException failed) {
            Files.deleteIfExists(aside);
            throw failed;
        }
    }

    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory, ASIDE_PREFIX + "*")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    private Path resolve(String name) {
        return directory.resolve(NAME.check(name));
    }
}
