package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.KEY;
import static dev.nakadachi.store.jdbc.Keys.LONG;
import static dev.nakadachi.store.jdbc.Keys.bytes;
import static dev.nakadachi.store.jdbc.Keys.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyProcessesTest {

    private static final int TIMES = 40;

    @TempDir
    private Path directory;

    private final PostgresOptions tables = TestPostgres.freshTables();
    private final TokenStore store = CountingPeer.store(TestPostgres.patientUrl(), tables);

    @Test
    void noCountIsLostBetweenThreeProcesses() {
        try (SecondJvm second = peer("second", String.valueOf(TIMES));
                SecondJvm third = peer("third", String.valueOf(TIMES))) {
            CountingPeer.count(store, TIMES);
            second.endsWell();
            third.endsWell();
        }

        assertThat(CountingPeer.value(store)).isEqualTo(3 * TIMES);
    }

    /** The system closes the socket of a killed process, and the server frees the lock at once. */
    @Test
    void aProcessKilledInASectionFreesItAndKeepsWhatItWrote() {
        try (SecondJvm peer = peer("second", CountingPeer.STAYING)) {
            assertThat(peer.killedWhereItHalts(() -> {
                        assertThat(store.exclusively(KEY, Keys.SHORT, fence -> "in"))
                                .isEmpty();
                        assertThat(textOf(store, KEY)).isEqualTo("intent");
                    }))
                    .isTrue();
        }

        long version = store.read(KEY).map(StoredRecord::version).orElseThrow();
        assertThat(store.exclusively(
                        KEY,
                        LONG,
                        fence -> store.compareAndSet(KEY, version, bytes("tokens"), fence)
                                .isPresent()))
                .contains(true);
    }

    private SecondJvm peer(String name, String task) {
        return SecondJvm.start(
                CountingPeer.class,
                directory.resolve(name),
                TestPostgres.patientUrl(),
                tables.tablePrefix().value(),
                task);
    }
}
