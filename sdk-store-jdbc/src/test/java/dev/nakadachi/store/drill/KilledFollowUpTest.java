package dev.nakadachi.store.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxBuilder;
import dev.nakadachi.store.campaign.Steps;
import dev.nakadachi.store.campaign.StoreAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process dies (kill -9) before and behind every durable step of what is done about an order after its call, on both
 * ledgers: a transfer found, an absence proven, a person's decision, the release of a held account, a cancellation. The
 * next process does the same again. Nothing durable lies between a step and the next one, so that behind the one is
 * before the other. The sandbox's bank, over HTTPS, carries out whatever it gets, and its book is the judge.
 */
@Timeout(1_200)
class KilledFollowUpTest {

    /** A refresh has boundaries of its own: KilledRefreshTest. */
    private static final Duration LONGER_THAN_ANY_TEST = Duration.ofDays(300);

    private static final AtomicInteger KILLED = new AtomicInteger();

    @TempDir
    private Path directory;

    @AfterAll
    static void figure() {
        System.out.println(
                "KILLED FOLLOW-UP at " + KILLED + " boundaries over two ledgers: each ends as without a death");
    }

    @ParameterizedTest
    @EnumSource
    void everyBoundaryOnADirectory(FollowUp work) {
        everyBoundary(work, StoreAddress.of(directory.resolve("store")));
    }

    @ParameterizedTest
    @EnumSource
    void everyBoundaryOnPostgreSql(FollowUp work) {
        everyBoundary(work, StoreAddress.postgres());
    }

    private void everyBoundary(FollowUp work, StoreAddress store) {
        SandboxBuilder builder = Sandbox.builder().accessTokenLife(LONGER_THAN_ANY_TEST);
        try (FollowUpBench bench = new FollowUpBench(DrillSite.open(builder, store, directory), directory, work)) {
            takesItsStepsAndNoOther(work, bench);
            for (int done = 0; done <= work.steps().size(); done++) {
                FollowUpOrder order = work.begin(bench, 1_001 + done);
                bench.killed(order, done == 0 ? "before 0" : "after " + (done - 1));
                KILLED.incrementAndGet();
                assertThat(work.goOn(bench, order))
                        .as("%s, killed with %s of %s done", work, done, work.steps())
                        .isEqualTo(work.byHand(done));
            }
            assertThat(bench.logIsWhole()).isTrue();
        }
    }

    /** Counted, not believed: a step that is added has a boundary that no death above stands for. */
    private static void takesItsStepsAndNoOther(FollowUp work, FollowUpBench bench) {
        FollowUpOrder order = work.begin(bench, 1_000);
        Steps steps = new Steps((step, boundary) -> {});
        try (FollowUpNode node = bench.node(steps)) {
            steps.arm();
            work.follow(node, order);
            assertThat(steps.seen()).isEqualTo(work.steps());
        }
        assertThat(work.goOn(bench, order))
                .as("%s, nobody killed", work)
                .isEqualTo(work.byHand(work.steps().size()));
    }
}
