package dev.nakadachi.sandbox.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.resolve.ResolverListener;
import dev.nakadachi.bank.resolve.ResolverOptions;
import dev.nakadachi.bank.resolve.ResolverReport;
import dev.nakadachi.bank.resolve.ResolverSchedule;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.ledger.LedgerState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An {@link Error} of one command, one list or one listener is told, and stops nothing else. */
class ResolverErrorTest {

    @TempDir
    private Path directory;

    private Town town;

    @BeforeEach
    void twoRepliesAreLost() {
        town = Town.silent(directory);
        town.sent("order-no-1", 100, Wire.Fate.REPLY_LOST);
        town.sent("order-no-2", 300, Wire.Fate.REPLY_LOST);
    }

    @Test
    void ofAListenerHarmsNothing() {
        node(options -> options.withListener(new ResolverListener() {
            @Override
            public void changed(TrackedCommand command, LedgerState from, LedgerState to) {
                throw new AssertionError("a listener that fails");
            }
        }));
        town.after(Duration.ofMinutes(20));

        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.AWAITING_APPROVAL);
        assertThat(town.state("order-no-2")).isEqualTo(LedgerState.AWAITING_APPROVAL);
    }

    @Test
    void ofOneCommandLeavesTheOthersToBeLookedFor() {
        node(options -> options.withGrants(command -> {
            if (command.key().value().equals("order-no-1")) {
                throw new StackOverflowError("by order of the test");
            }
            return command.grant();
        }));
        town.world.clock.advance(Duration.ofMinutes(20));
        ResolverReport report = town.node.resolver.run();

        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.UNKNOWN);
        assertThat(town.state("order-no-2")).isEqualTo(LedgerState.AWAITING_APPROVAL);
        assertUnasked(report, "order-no-1");
    }

    @Test
    void ofAListIsToldAndTheNextPassAsksAgain() {
        node(options -> options);
        town.world.book.beforeList = () -> {
            throw new StackOverflowError("by order of the test");
        };
        town.world.clock.advance(Duration.ofMinutes(20));
        assertUnasked(town.node.resolver.run(), "order-no-1", "order-no-2");

        town.after(Duration.ofMinutes(20));
        assertThat(town.state("order-no-1")).isEqualTo(LedgerState.AWAITING_APPROVAL);
        assertThat(town.state("order-no-2")).isEqualTo(LedgerState.AWAITING_APPROVAL);
    }

    @Test
    @Timeout(60)
    void ofAWholePassIsTheFailureOfTheSchedule() {
        node(options -> options);
        try (ResolverSchedule schedule = town.node.resolver.every(Duration.ofMinutes(1))) {
            passUntil(() -> schedule.last().isPresent());
            assertThat(schedule.failure()).isEmpty();
            town.node.store.kill();
            passUntil(() -> schedule.failure().isPresent());

            assertThat(schedule.failure().map(Problem::code)).contains(ErrorCode.UNCLASSIFIED);
            assertThat(schedule.last()).isPresent();
        }
    }

    /** Passes run on a thread of their own. */
    private void passUntil(BooleanSupplier seen) {
        while (!seen.getAsBoolean()) {
            town.world.clock.advance(Duration.ofMinutes(1));
            Thread.onSpinWait();
        }
    }

    private void node(UnaryOperator<ResolverOptions> options) {
        town.node = new Node(town.world, "node-1", () -> {}, options);
    }

    private static void assertUnasked(ResolverReport report, String... keys) {
        assertThat(report.unasked())
                .extracting(unasked -> unasked.command().key().value())
                .containsExactlyInAnyOrder(keys);
        assertThat(report.unasked())
                .allSatisfy(unasked -> assertThat(unasked.why().code()).isEqualTo(ErrorCode.UNCLASSIFIED));
    }
}
