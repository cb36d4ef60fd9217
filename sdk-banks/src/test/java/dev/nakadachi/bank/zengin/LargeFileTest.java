package dev.nakadachi.bank.zengin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a million records pass through a small heap, written and read: in a JVM of its own. */
class LargeFileTest {

    @TempDir
    private Path directory;

    /**
     * As many lines as the six digits of a trailer can count, less two: with header, trailer and end a million records.
     */
    @Test
    void aMillionRecordsOfTransfersAreWrittenAndReadIn16MiB() throws IOException, InterruptedException {
        assertThat(run("transfers")).startsWith("ZENGIN LARGE transfers records=1000000 lines=999997 sum=999997 ");
        assertThat(Files.size(directory.resolve("large.dat"))).isEqualTo(122_000_000);
    }

    /** A million lines, one yen in each. */
    @Test
    void aMillionLinesOfAStatementAreReadIn16MiB() throws IOException, InterruptedException {
        assertThat(run("statement")).startsWith("ZENGIN LARGE statement records=1000003 lines=1000000 sum=1000000 ");
    }

    private String run(String what) throws IOException, InterruptedException {
        Path log = directory.resolve("worker.log");
        Process worker = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFileWorker.class.getName(),
                        what,
                        directory.resolve("large.dat").toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Thread guard = new Thread(worker::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(guard);
        assertThat(worker.waitFor(10, TimeUnit.MINUTES)).isTrue();
        Runtime.getRuntime().removeShutdownHook(guard);
        String said = Files.readString(log, StandardCharsets.UTF_8);
        System.out.print(said);
        assertThat(worker.exitValue()).as(said).isZero();
        return said;
    }
}
