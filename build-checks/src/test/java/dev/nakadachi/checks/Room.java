package dev.nakadachi.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A Maven module, by its folder. */
enum Room {
    CORE("sdk-core"),
    BANKS("sdk-banks"),
    CARDS("sdk-cards"),
    SANDBOX("sdk-sandbox"),
    STORE_JDBC("sdk-store-jdbc"),
    EXAMPLES("sdk-examples"),
    INTEROP("sdk-interop"),
    CHECKS("build-checks");

    private static final Path TOP = findTop();

    private final String folder;

    Room(String folder) {
        this.folder = folder;
    }

    /** The folder that holds the Maven wrapper. */
    static Path top() {
        return TOP;
    }

    static Stream<Room> all() {
        return Arrays.stream(values());
    }

    /** The rooms whose jar users put on their class path. */
    static List<Room> published() {
        return List.of(CORE, BANKS, CARDS, SANDBOX, STORE_JDBC);
    }

    Path path() {
        return TOP.resolve(folder);
    }

    Path classes() {
        return path().resolve("target/classes");
    }

    Path mainSources() {
        return path().resolve("src/main/java");
    }

    Path testSources() {
        return path().resolve("src/test/java");
    }

    Path resources() {
        return path().resolve("src/main/resources");
    }

    /** Every regular file below a folder with one ending, in a stable order. */
    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path findTop() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.exists(here.resolve("mvnw"))) {
                return here;
            }
        }
        throw new IllegalStateException("no folder above holds mvnw: run the checks inside the repository");
    }
}
