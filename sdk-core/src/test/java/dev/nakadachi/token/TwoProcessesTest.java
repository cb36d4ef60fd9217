package dev.nakadachi.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProcessesTest {

    private static final int TIMES = 60;

    @TempDir
    private Path parent;

    @Test
    void noCountIsLostBetweenTwoProcesses() throws IOException, InterruptedException {
        Path directory = parent.resolve("store");
        Path said = parent.resolve("peer.out");
        Process peer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SectionPeer.class.getName(),
                        directory.toString(),
                        String.valueOf(TIMES))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            awaitFirstCount(directory, peer);
            SectionPeer.count(directory, TIMES);

            assertThat(peer.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(peer.exitValue()).as(Files.readString(said)).isZero();
            assertThat(SectionPeer.value(TokenStore.directory(directory, Host.system())))
                    .isEqualTo(2 * TIMES);
        } finally {
            peer.destroyForcibly();
        }
    }

    /** Both must be counting at the same time: a JVM starts slower than this one counts to the end. */
    private static void awaitFirstCount(Path directory, Process peer) throws InterruptedException {
        TokenStore store = TokenStore.directory(directory, Host.system());
        while (SectionPeer.value(store) == 0 && peer.isAlive()) {
            Host.system().sleep(Duration.ofMillis(2));
        }
    }
}
