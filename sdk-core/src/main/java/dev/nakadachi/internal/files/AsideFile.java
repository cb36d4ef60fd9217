package dev.nakadachi.internal.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Objects;

/**
 * A large file that is written piece by piece beside its place, for its owner only, and takes the place when it is
 * whole. Closing it before that removes it. Not thread-safe.
 */
public final class AsideFile implements Closeable {

    /** Not the one that opening a directory sweeps: a large file may be under way for long, in another process too. */
    private static final String PREFIX = ".part-";

    private final Path place;
    private final Path directory;
    private final Path aside;
    private final FileOutputStream file;
    private final OutputStream out;

    private AsideFile(Path place, Path directory, Path aside) throws IOException {
        this.place = place;
        this.directory = directory;
        this.aside = aside;
        this.file = new FileOutputStream(aside.toFile());
        this.out = new BufferedOutputStream(file);
    }

    /**
     * Starts an empty file beside a place.
     *
     * @param place where the file will be; its directory exists
     * @return the file
     * @throws IOException when it cannot be made
     */
    public static AsideFile beside(Path place) throws IOException {
        Path absolute = place.toAbsolutePath();
        Path directory = Objects.requireNonNull(absolute.getParent(), "a file has a directory");
        String name = Objects.requireNonNull(absolute.getFileName(), "a file has a name")
                .toString();
        return new AsideFile(absolute, directory, OwnerOnly.createUniqueFile(directory, PREFIX + name + "-"));
    }

    /**
     * Removes what killed processes left in a directory.
     *
     * @param directory the directory
     * @param before files last written before this time; what is under way is younger
     * @throws IOException when the directory cannot be read or written
     */
    public static void removeLeftovers(Path directory, Instant before) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory, PREFIX + "*")) {
            for (Path leftover : leftovers) {
                if (Files.getLastModifiedTime(leftover).toInstant().isBefore(before)) {
                    Files.deleteIfExists(leftover);
                }
            }
        }
    }

    /**
     * Appends.
     *
     * @param bytes any bytes
     * @throws IOException when the disk does not take them
     */
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /**
     * Makes durable all that was written, and reads it from the start.
     *
     * @return a stream that the caller closes
     * @throws IOException when it cannot be made durable or read
     */
    public InputStream readBack() throws IOException {
        out.flush();
        file.getFD().sync();
        return new BufferedInputStream(new FileInputStream(aside.toFile()));
    }

    /**
     * Takes the place, durably. What was there before is replaced whole.
     *
     * @throws IOException when it cannot; the old file then stands
     */
    public void takePlace() throws IOException {
        out.flush();
        file.getFD().sync();
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        DirectorySync.sync(directory);
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
