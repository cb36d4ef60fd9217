package dev.nakadachi.interop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The Keycloak of the local Maven repository, unpacked anew for each JVM: what a run left behind is no part of the
 * next.
 */
final class Distribution {

    private Distribution() {}

    static Path zip() {
        return Path.of(property("nakadachi.keycloak.zip"));
    }

    static String artifact() {
        return property("nakadachi.keycloak.artifact");
    }

    /** The home directory of the unpacked server. */
    static Path unpack() throws IOException {
        Path work = Path.of(property("nakadachi.keycloak.work"));
        delete(work);
        Files.createDirectories(work);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                write(entry, in, work);
            }
        }
        try (Stream<Path> homes = Files.list(work)) {
            return homes.findFirst().orElseThrow();
        }
    }

    private static void write(ZipEntry entry, InputStream in, Path work) throws IOException {
        Path target = work.resolve(entry.getName()).normalize();
        if (!target.startsWith(work)) {
            throw new IOException("an entry of the distribution points outside");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.copy(in, target);
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), () -> name + " is set by the pom of this room");
    }
}
