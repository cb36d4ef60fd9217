package dev.nakadachi.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** What lies in the jar of a published room. */
record RoomJar(Room room, List<JarEntry> entries, @Nullable String moduleName) {

    /** Reads the jar that the phase package made. */
    static RoomJar of(Room room) {
        List<Path> jars = Room.files(room.path().resolve("target"), "-SNAPSHOT.jar");
        if (jars.isEmpty()) {
            jars = Room.files(room.path().resolve("target"), ".jar").stream()
                    .filter(file -> file.getFileName().toString().matches("nakadachi-[a-z-]+-[0-9.]+\\.jar"))
                    .toList();
        }
        if (jars.size() != 1) {
            throw new IllegalStateException(
                    room + " has not one jar but " + jars + "; run the phase verify from the top");
        }
        try (JarFile jar = new JarFile(jars.get(0).toFile())) {
            String moduleName = jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name");
            return new RoomJar(room, jar.stream().toList(), moduleName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> packages() {
        Set<String> packages = new TreeSet<>();
        for (JarEntry entry : entries) {
            String name = entry.getName();
            if (!entry.isDirectory() && !name.startsWith("META-INF/")) {
                int end = name.lastIndexOf('/');
                packages.add(end < 0 ? "" : name.substring(0, end).replace('/', '.'));
            }
        }
        return packages;
    }
}
