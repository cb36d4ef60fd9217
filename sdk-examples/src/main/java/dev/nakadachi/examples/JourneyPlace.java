package dev.nakadachi.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory in which the journey writes, gone afterwards unless the person wants to keep it. */
final class JourneyPlace implements AutoCloseable {

    private final Path root;
    private final boolean kept;

    private JourneyPlace(Path root, boolean kept) {
        this.root = root;
        this.kept = kept;
    }

    static JourneyPlace open(Optional<Path> keep) {
        try {
            Path below = keep.isPresent() ? Files.createDirectories(keep.get()) : null;
            Path root = below == null
                    ? Files.createTempDirectory("nakadachi-journey")
                    : Files.createTempDirectory(below, "journey");
            return new JourneyPlace(root, keep.isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException("the journey needs a directory that it can write to", e);
        }
    }

    Path tokens() {
        return root.resolve("tokens");
    }

    Path log() {
        return root.resolve("log");
    }

    Path heads() {
        return root.resolve("heads");
    }

    Path trace() {
        return root.resolve("trace.log");
    }

    Path story() {
        return root.resolve("story.txt");
    }

    Path ledger() {
        return root.resolve("ledger");
    }

    Path backup() {
        return root.resolve("tokens.backup");
    }

    Path restored() {
        return root.resolve("restored-tokens");
    }

    Path scratch() {
        return root.resolve("scratch");
    }

    Path root() {
        return root;
    }

    String nameOf(Path file) {
        return root.relativize(file).toString();
    }

    List<Path> filesIn(Path directory) {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (!kept) {
            delete(root);
        }
    }

    static void delete(Path directory) {
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
