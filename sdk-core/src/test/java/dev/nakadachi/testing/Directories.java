package dev.nakadachi.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/** What tests do to the directory of a store behind its back. */
public final class Directories {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private Directories() {}

    /** The files with their bytes, without locks. */
    public static Map<String, String> contents(Path directory) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (!name.startsWith(".lock-")) {
                    contents.put(name, HexFormat.of().formatHex(Files.readAllBytes(file)));
                }
            }
        }
        return contents;
    }

    /** Puts back what {@link #contents} has read, and nothing else: an older copy. */
    public static void restore(Path directory, Map<String, String> contents) throws IOException {
        remove(directory);
        Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER));
        for (Map.Entry<String, String> file : contents.entrySet()) {
            Files.write(directory.resolve(file.getKey()), HexFormat.of().parseHex(file.getValue()));
        }
    }

    /** Removes a directory with all that is in it. */
    public static void remove(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    /** Does the same for all at one moment, a thread each. */
    public static <A, T> List<T> together(List<A> all, Function<A, T> step) {
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        CyclicBarrier start = new CyclicBarrier(all.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (A one : all) {
                running.add(threads.submit(() -> {
                    start.await();
                    return step.apply(one);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new AssertionError("one of them failed", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
