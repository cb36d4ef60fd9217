package dev.nakadachi.store.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.store.jdbc.SecondJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process dies (kill -9) before and after every durable step of handing a file over, each boundary once, on both
 * ledgers. The next process is asked for the same file twice; the letterbox of the bank is the judge.
 */
@Timeout(1_200)
class KilledHandOverTest {

    private static final List<String> STEPS =
            List.of("append INTENDED", "append COUNTED", "append SENT", "log command.handed-over", "post");

    private static final int SENT = 2;

    private final Keyset keyset = Keyset.generate();

    @TempDir
    private Path directory;

    private Path keys;
    private Path letterbox;

    @BeforeEach
    void writeKeys() {
        keys = directory.resolve("keys");
        letterbox = directory.resolve("letterbox");
        keyset.writeInClear(keys);
    }

    /** Counted, not believed: a step that is added has boundaries that no row below stands for. */
    @Test
    void aHandOverTakesTheseStepsAndNoOther() {
        for (StoreAddress store : List.of(StoreAddress.of(directory.resolve("steps")), StoreAddress.postgres())) {
            Steps steps = new Steps((step, boundary) -> {});
            try (HandingNode node = node(store, steps)) {
                steps.arm();
                assertThat(node.hand("file-000")).isEqualTo("SENT");
                assertThat(steps.seen()).isEqualTo(STEPS);
                assertThat(node.hand("file-000")).isEqualTo("SENT");
                assertThat(steps.seen()).as("nothing again").isEqualTo(STEPS);
            }
        }
    }

    @Test
    void everyBoundaryOnADirectory() throws IOException {
        everyBoundary(StoreAddress.of(directory.resolve("store")));
    }

    @Test
    void everyBoundaryOnPostgreSql() throws IOException {
        everyBoundary(StoreAddress.postgres());
    }

    /**
     * By hand: until SENT is durable nothing can have been handed over, so the next process does it. From then on
     * nobody hands it over again, whether it came to the letterbox or not.
     */
    private void everyBoundary(StoreAddress store) throws IOException {
        node(store, new Steps((step, boundary) -> {})).close();
        for (int step = 0; step < STEPS.size(); step++) {
            for (String side : List.of("before ", "after ")) {
                String file = "file-" + side.strip() + "-" + step;
                int done = side.equals("before ") ? step : step + 1;
                killed(store, file, side + step);
                try (HandingNode next = node(store, new Steps((any, at) -> {}))) {
                    assertThat(next.hand(file)).isEqualTo("SENT");
                    assertThat(next.hand(file)).isEqualTo("SENT");
                }
                assertThat(posted(file))
                        .as("%s%s", side, STEPS.get(step))
                        .isEqualTo(done <= SENT || done == STEPS.size() ? 1 : 0);
            }
        }
        Path log = logOf(store);
        assertThat(AuditTrail.verify(log.resolve("log"), log.resolve("heads"), keyset)
                        .intact())
                .isTrue();
    }

    private void killed(StoreAddress store, String file, String boundary) {
        try (SecondJvm peer = SecondJvm.start(
                HandingNode.class,
                directory.resolve("peer.out"),
                store.line(),
                keys.toString(),
                logOf(store).toString(),
                letterbox.toString(),
                file,
                boundary)) {
            assertThat(peer.killedWhereItHalts()).as("killed %s", boundary).isTrue();
        }
    }

    private HandingNode node(StoreAddress store, Steps steps) {
        return HandingNode.open(store, keyset, logOf(store), letterbox, steps);
    }

    private long posted(String file) throws IOException {
        return Files.exists(letterbox)
                ? Files.readAllLines(letterbox).stream().filter(file::equals).count()
                : 0;
    }

    /** One log for all: a process whose own is empty beside a ledger in use would hold every account. */
    private Path logOf(StoreAddress store) {
        return directory.resolve("log-" + store.hashCode());
    }
}
