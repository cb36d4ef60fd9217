package dev.nakadachi.checks.compat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A program of {@code build-checks/consumers}, compiled once against our classes alone and run in a fresh JVM with
 * exactly the jars that a row names. To add a library, list its jars in the {@code compat-jars} execution of this
 * room's POM and name them by artifact and version.
 */
final class Consumer {

    private static final Path JARS = Path.of("target", "compat", "jars");
    private static final int PATIENCE_MINUTES = 2;

    private final String mainClass;
    private final List<Path> always;

    private Consumer(String mainClass, List<Path> always) {
        this.mainClass = mainClass;
        this.always = always;
    }

    /**
     * Compiles a consumer.
     *
     * @param source its one file
     * @param target where its classes go
     * @param ours our classes and what every row has, to compile against and to run with
     */
    static Consumer compile(Path source, Path target, List<Path> ours) throws IOException {
        Files.createDirectories(target);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", joined(ours), "-d", target.toString(), source.toString());
        if (result != 0) {
            throw new AssertionError("the consumer does not compile: " + source);
        }
        String name = source.getFileName().toString().replace(".java", "");
        return new Consumer(
                name, Stream.concat(Stream.of(target), ours.stream()).toList());
    }

    /** A jar that the POM copied. */
    static Path jar(String artifact, String version) {
        Path jar = JARS.resolve(artifact + "-" + version + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new AssertionError("the POM does not copy " + jar);
        }
        return jar;
    }

    /** Where a class that this test itself sees was loaded from: a jar or a classes directory. */
    static Path homeOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** What the program printed, standard output and error together. */
    String run(List<Path> jars, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-Dslf4j.internal.verbosity=ERROR", // no provider of logging, and no word about it
                "-cp",
                joined(Stream.concat(always.stream(), jars.stream()).toList()),
                mainClass));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("consumer", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("the consumer did not end");
            }
            return Files.readString(said, StandardCharsets.UTF_8);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static String joined(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
