package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.secret.Keyset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed (kill -9) after the request left and before the answer came. */
class KilledPaymentTest {

    @TempDir
    private Path parent;

    @Test
    void afterAKillBetweenSentAndOutcomeTheSameKeyIsUnknownAndNotSentAgain() throws IOException, InterruptedException {
        Path directory = parent.resolve("ledger");
        Path keys = parent.resolve("keys");
        Path left = parent.resolve("left");
        Path said = parent.resolve("peer.out");
        Keyset.generate().writeInClear(keys);
        Process peer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PayingPeer.class.getName(),
                        directory.toString(),
                        keys.toString(),
                        left.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            while (!Files.exists(left) && peer.isAlive()) {
                Host.system().sleep(Duration.ofMillis(5));
            }
            assertThat(left).as(Files.readString(said)).exists();
        } finally {
            peer.destroyForcibly();
        }
        assertThat(peer.waitFor(1, TimeUnit.MINUTES)).isTrue();

        Bench next = PayingPeer.over(directory, keys);
        List<LedgerEntry> open = next.store.scanOpen(Optional.empty(), 10);
        assertThat(open)
                .singleElement()
                .satisfies(entry -> assertThat(entry.last().state()).isEqualTo(LedgerState.SENT));
        assertThat(next.pay("100")).isEqualTo("unknown institution.connection-lost");
        assertThat(next.transport.sent()).isEmpty();
    }
}
