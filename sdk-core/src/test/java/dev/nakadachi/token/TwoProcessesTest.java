package dev.nakadachi.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import dev.nakadachi.testing.SecondJvm;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProcessesTest {

    private static final int TIMES = 60;

    @TempDir
    private Path parent;

    @Test
    void noCountIsLostBetweenTwoProcesses() throws InterruptedException {
        Path directory = parent.resolve("store");
        try (SecondJvm peer = SecondJvm.start(
                SectionPeer.class, parent.resolve("peer.out"), directory.toString(), String.valueOf(TIMES))) {
            awaitFirstCount(directory, peer);
            SectionPeer.count(directory, TIMES);

            peer.endsWell();
            assertThat(SectionPeer.value(TokenStore.directory(directory, Host.system())))
                    .isEqualTo(2 * TIMES);
        }
    }

    /** Both must be counting at the same time: a JVM starts slower than this one counts to the end. */
    private static void awaitFirstCount(Path directory, SecondJvm peer) throws InterruptedException {
        TokenStore store = TokenStore.directory(directory, Host.system());
        while (SectionPeer.value(store) == 0 && peer.isAlive()) {
            Host.system().sleep(Duration.ofMillis(2));
        }
    }
}
