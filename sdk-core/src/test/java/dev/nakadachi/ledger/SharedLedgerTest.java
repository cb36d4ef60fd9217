package dev.nakadachi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import dev.nakadachi.testing.SecondJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one directory. */
class SharedLedgerTest {

    private static final int TIMES = 40;

    @TempDir
    private Path parent;

    @Test
    void noStepIsLostAndNoPositionIsGivenTwice() throws InterruptedException {
        Path directory = parent.resolve("ledger");
        try (SecondJvm peer = SecondJvm.start(
                AppendingPeer.class, parent.resolve("peer.out"), directory.toString(), String.valueOf(TIMES))) {
            awaitFirstStep(directory, peer);
            List<Long> ours = AppendingPeer.append(directory, TIMES);

            peer.endsWell();
            // The JVM may say words of its own.
            List<Long> theirs = peer.said()
                    .lines()
                    .filter(line -> line.matches("[0-9]+"))
                    .map(Long::valueOf)
                    .toList();
            assertThat(ours).hasSize(TIMES).isSorted();
            assertThat(theirs).hasSize(TIMES).isSorted();
            assertThat(Stream.concat(ours.stream(), theirs.stream())).doesNotHaveDuplicates();
            assertThat(LedgerStore.directory(directory, Host.system())
                            .read(AppendingPeer.SHARED)
                            .orElseThrow()
                            .sequence())
                    .isEqualTo(2 * TIMES);
        }
    }

    /** Both must append at the same time: a JVM starts slower than this one appends to the end. */
    private static void awaitFirstStep(Path directory, SecondJvm peer) throws InterruptedException {
        LedgerStore store = LedgerStore.directory(directory, Host.system());
        while (store.read(AppendingPeer.SHARED).isEmpty() && peer.isAlive()) {
            Host.system().sleep(Duration.ofMillis(2));
        }
    }
}
