package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.KEY;
import static dev.nakadachi.store.jdbc.Keys.LONG;
import static dev.nakadachi.store.jdbc.Keys.bytes;
import static dev.nakadachi.store.jdbc.Keys.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyProcessesTest {

    private static final int TIMES = 40;

    @TempDir
    private Path directory;

    private final PostgresOptions tables = TestPostgres.freshTables();
    private final TokenStore store = TestPostgres.node(tables);

    @Test
    void noCountIsLostBetweenThreeProcesses() throws IOException, InterruptedException {
        List<Process> peers = List.of(
                peer(directory.resolve("first"), String.valueOf(TIMES)),
                peer(directory.resolve("second"), String.valueOf(TIMES)));
        try {
            CountingPeer.count(store, TIMES);
            for (Process peer : peers) {
                assertThat(peer.waitFor(2, TimeUnit.MINUTES)).isTrue();
                assertThat(peer.exitValue())
                        .as(Files.readString(directory.resolve("first"))
                                + Files.readString(directory.resolve("second")))
                        .isZero();
            }
        } finally {
            peers.forEach(Process::destroyForcibly);
        }

        assertThat(CountingPeer.value(store)).isEqualTo(3 * TIMES);
    }

    /** The system closes the socket of a killed process, and the server frees the lock at once. */
    @Test
    void aProcessKilledInASectionFreesItAndKeepsWhatItWrote() throws IOException, InterruptedException {
        Path said = directory.resolve("said");
        Process peer = peer(said, CountingPeer.STAYING);
        try {
            awaitEntered(said, peer);
            assertThat(store.exclusively(KEY, Keys.SHORT, fence -> "in")).isEmpty();
            assertThat(textOf(store, KEY)).isEqualTo("intent");

            peer.destroyForcibly().waitFor();

            long version = store.read(KEY).map(StoredRecord::version).orElseThrow();
            assertThat(store.exclusively(
                            KEY,
                            LONG,
                            fence -> store.compareAndSet(KEY, version, bytes("tokens"), fence)
                                    .isPresent()))
                    .contains(true);
        } finally {
            peer.destroyForcibly();
        }
    }

    private Process peer(Path said, String task) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountingPeer.class.getName(),
                        TestPostgres.url(),
                        tables.tablePrefix().value(),
                        task)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private static void awaitEntered(Path said, Process peer) throws IOException, InterruptedException {
        while (peer.isAlive() && !Files.readString(said).contains(CountingPeer.STAYING)) {
            Host.system().sleep(Duration.ofMillis(5));
        }
        assertThat(peer.isAlive()).as(Files.readString(said)).isTrue();
    }
}
