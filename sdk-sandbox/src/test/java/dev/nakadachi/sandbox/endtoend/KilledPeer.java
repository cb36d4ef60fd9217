package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Ends another process as kill -9 does: no hook, no finally, no close. */
final class KilledPeer {

    private static final int SIGKILL = 128 + 9;

    private KilledPeer() {}

    /** Kills it where it stands as soon as it is there; what it said is shown when it ended before. */
    static void killWhen(BooleanSupplier there, Process peer, Path said) throws IOException, InterruptedException {
        try {
            until(() -> there.getAsBoolean() || !peer.isAlive());
            assertThat(peer.isAlive())
                    .as(Files.exists(said) ? Files.readString(said) : "")
                    .isTrue();
        } finally {
            peer.destroyForcibly();
        }
        assertThat(peer.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(peer.exitValue()).isEqualTo(SIGKILL);
    }

    static void until(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            Host.system().sleep(Duration.ofMillis(5));
        }
    }
}
