package dev.nakadachi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one directory. */
class SharedLedgerTest {

    private static final int TIMES = 40;

    @TempDir
    private Path parent;

    @Test
    void noStepIsLostAndNoPositionIsGivenTwice() throws IOException, InterruptedException {
        Path directory = parent.resolve("ledger");
        Path said = parent.resolve("peer.out");
        Process peer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingPeer.class.getName(),
                        directory.toString(),
                        String.valueOf(TIMES))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            awaitFirstStep(directory, peer);
            List<Long> ours = AppendingPeer.append(directory, TIMES);

            assertThat(peer.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(peer.exitValue()).as(Files.readString(said)).isZero();
            List<Long> theirs =
                    Files.readAllLines(said).stream().map(Long::valueOf).toList();
            assertThat(ours).hasSize(TIMES).isSorted();
            assertThat(theirs).hasSize(TIMES).isSorted();
            assertThat(Stream.concat(ours.stream(), theirs.stream())).doesNotHaveDuplicates();
            assertThat(LedgerStore.directory(directory, Host.system())
                            .read(AppendingPeer.SHARED)
                            .orElseThrow()
                            .sequence())
                    .isEqualTo(2 * TIMES);
        } finally {
            peer.destroyForcibly();
        }
    }

    /** Both must append at the same time: a JVM starts slower than this one appends to the end. */
    private static void awaitFirstStep(Path directory, Process peer) throws InterruptedException {
        LedgerStore store = LedgerStore.directory(directory, Host.system());
        while (store.read(AppendingPeer.SHARED).isEmpty() && peer.isAlive()) {
            Host.system().sleep(Duration.ofMillis(2));
        }
    }
}
