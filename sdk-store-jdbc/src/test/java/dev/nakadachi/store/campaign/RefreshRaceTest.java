package dev.nakadachi.store.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.id.GrantId;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.secret.Keyset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Callers of one grant race for its refresh, in one process and in three on one store: none loses it, and one token
 * call is made for each expiry. {@code -Dnakadachi.trials=1000} runs the long campaign.
 */
@Timeout(7_200)
class RefreshRaceTest {

    private static final int TRIALS = Integer.getInteger("nakadachi.trials", 30);
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration FAST = Duration.ofMillis(2);
    private static final Duration SLOW = Duration.ofMillis(25);
    private static final List<RaceCell> CELLS = new ArrayList<>();

    private final TokenServer server = TokenServer.start();
    private final Keyset keyset = Keyset.generate();
    private final List<AutoCloseable> open = new ArrayList<>(List.of(server));
    private long trial;

    @TempDir
    private Path directory;

    private Path keys;

    @BeforeEach
    void writeKeys() {
        keys = directory.resolve("keys");
        keyset.writeInClear(keys);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @AfterAll
    static void table() {
        System.out.println("RACE " + RaceCell.head());
        CELLS.forEach(cell -> System.out.println("RACE " + cell));
    }

    @Test
    void threadsOfOneProcessOnADirectory() {
        StoreAddress store = StoreAddress.of(directory.resolve("one"));
        Node racing = node(store);
        Racers racers = new Racers();
        open.add(racers);
        campaign("one JVM, directory", node(store), (grant, callers, ahead) -> {
            racing.shiftTo(ahead);
            return racers.failures(racing, grant, callers);
        });
    }

    @Test
    void threadsOfThreeProcessesOnOneDirectory() {
        StoreAddress store = StoreAddress.of(directory.resolve("three"));
        campaign("3 JVMs, directory", node(store), inThreeJvms(store));
    }

    @Test
    void threadsOfThreeProcessesOnOnePostgreSql() {
        StoreAddress store = StoreAddress.postgres();
        campaign("3 JVMs, PostgreSQL", node(store), inThreeJvms(store));
    }

    /** How the callers of a trial run. */
    private interface Race {

        List<String> failures(GrantId grant, int callers, Duration ahead);
    }

    private void campaign(String setting, Node judge, Race race) {
        List<RaceCell> cells = new ArrayList<>();
        for (int callers : new int[] {2, 8, 64}) {
            for (Rotation rotation : new Rotation[] {Rotation.SINGLE_USE, Rotation.FAMILY_REVOCATION}) {
                cells.add(new RaceCell(setting, callers, rotation, FAST));
                cells.add(new RaceCell(setting, callers, rotation, SLOW));
            }
        }
        for (RaceCell cell : cells) {
            CELLS.add(cell);
            server.families().rotateBy(cell.rotation());
            server.answersAfter(cell.delay());
            for (int i = 0; i < TRIALS; i++) {
                trial(cell, judge, race);
            }
        }
        assertThat(cells)
                .allSatisfy(cell -> assertThat(cell.faults()).as("%s", cell).isEmpty());
    }

    /** A consent, an expiry that all callers meet at once, and one more that a node which did not race meets. */
    private void trial(RaceCell cell, Node judge, Race race) {
        Duration begin = LIFE.multipliedBy(2 * ++trial);
        judge.shiftTo(begin);
        GrantId grant = judge.consent("user-" + trial);
        server.families().takeCalls();
        List<String> failed = race.failures(grant, cell.callers(), begin.plus(LIFE));
        int calls = server.families().takeCalls();
        judge.shiftTo(begin.plus(LIFE.multipliedBy(2)));
        cell.trial(failed, calls, judge.call(grant));
    }

    private Race inThreeJvms(StoreAddress store) {
        List<NodeJvm> jvms = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            NodeJvm jvm = NodeJvm.start(store, keys, server.base(), Path.of("target", "race-jvm-" + i + ".err"));
            open.add(0, jvm);
            jvms.add(jvm);
        }
        return (grant, callers, ahead) -> {
            jvms.forEach(jvm -> jvm.order(grant, callers, ahead));
            return jvms.stream().flatMap(jvm -> jvm.awaitFailures().stream()).toList();
        };
    }

    private Node node(StoreAddress store) {
        Supplier<dev.nakadachi.token.TokenStore> opened = store::open;
        Node node = Node.open(opened, keyset, server.base(), RefreshRotation.diesAtIssue());
        open.add(0, node);
        return node;
    }
}
